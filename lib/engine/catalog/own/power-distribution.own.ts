import { group, number, text } from "../../inputs/declare";

export const powerDistribution = {
  group: group(["Rack PDU", "机架 PDU"], ["Its rating bounds what a rack may draw.", "其额定值限制单柜功率。"], {
    vendor: text(["Vendor", "厂商"], ["Who makes it.", "制造商。"], 80),
    ratedWatts: number(
      ["Rated load", "额定负荷"],
      ["What it may carry all day, derated where the code asks for it.", "可长期承载的功率，按规范降额。"],
      { unit: "watts", min: 100, max: 1_000_000 },
    ),
    outlets: number(["Outlets", "插座数"], ["Sockets for equipment.", "供设备使用的插座。"], {
      unit: "count",
      min: 1,
      max: 200,
      integer: true,
    }),
    rackUnits: number(
      ["Height (U)", "高度（U）"],
      ["In rack units; empty for one that stands beside the equipment.", "机架单位（U）；竖装则留空。"],
      { unit: "count", min: 0.5, max: 60 },
    ),
    weightKilograms: number(["Weight", "重量"], ["As installed.", "装机重量。"], {
      unit: "kilograms",
      min: 0.1,
      max: 500,
    }),
  }),
  required: ["ratedWatts"],
  defaults: { vendor: "–" },
  pricePrefix: null,
} as const;
