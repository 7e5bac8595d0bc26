// The part of NetBox's device types that a design can use, as a zod schema. Other members are listed as ignored.
import { z } from "zod";
import { interfaceRate } from "./interface-rates";

const name = z.string().trim().min(1).max(200);
const watts = z.number().min(0).max(1_000_000);

const weightUnits = ["kg", "g", "lb", "oz"] as const;

const powerPort = z.looseObject({
  name,
  type: z.string().max(60).optional(),
  maximum_draw: watts.optional(),
  allocated_draw: watts.optional(),
});

const powerOutlet = z.looseObject({ name, type: z.string().max(60).optional(), power_port: name.optional() });

const networkInterface = z.looseObject({
  name,
  type: z
    .string()
    .max(60)
    .refine((type) => interfaceRate(type) !== null, { params: { code: "interface-type" } }),
  mgmt_only: z.boolean().optional(),
});

const MAX_PORTS = 4096;

export const deviceTypeSchema = z.looseObject({
  manufacturer: name,
  model: name,
  slug: z.string().max(200).optional(),
  part_number: z.string().max(200).optional(),
  u_height: z
    .number()
    .min(0)
    .max(60)
    .refine((units) => Number.isInteger(units * 2), { params: { code: "half-units" } })
    .optional(),
  weight: z.number().positive().max(100_000).optional(),
  weight_unit: z.enum(weightUnits).optional(),
  "power-ports": z.array(powerPort).max(MAX_PORTS).optional(),
  "power-outlets": z.array(powerOutlet).max(MAX_PORTS).optional(),
  interfaces: z.array(networkInterface).max(MAX_PORTS).optional(),
});

export type DeviceType = z.output<typeof deviceTypeSchema>;
