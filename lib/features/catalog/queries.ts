import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import { callApi } from "@/lib/http/fetcher";
import type { DevicePreview } from "@/lib/spec/netbox/device-preview";
import type { SheetPreview } from "@/lib/spec/spreadsheet/read-spreadsheet";
import type {
  CatalogPart,
  CreatePartInput,
  ListPartsInput,
  PartList,
  ReadDeviceTypeInput,
  ReadSpreadsheetInput,
  UpdatePartInput,
} from "./schemas";

const partsKey = ["parts"] as const;
const changed = (client: QueryClient) => client.invalidateQueries({ queryKey: partsKey });

/** The page before stays on the screen until the next one is there. */
export function partsQuery(query: ListPartsInput) {
  return queryOptions({
    queryKey: [...partsKey, "list", query],
    queryFn: ({ signal }) => callApi<PartList>("/parts", { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function partQuery(kind: string, id: string) {
  return queryOptions({
    queryKey: [...partsKey, "one", kind, id],
    queryFn: ({ signal }) => callApi<CatalogPart>(`/parts/${kind}/${encodeURIComponent(id)}`, { signal }),
  });
}

export const createPartMutation = mutationOptions({
  mutationFn: (body: CreatePartInput) => callApi<CatalogPart>("/parts", { method: "POST", body }),
  onSuccess: (_part, _input, _result, { client }) => changed(client),
});

export const updatePartMutation = mutationOptions({
  mutationFn: ({ kind, id, ...body }: UpdatePartInput) =>
    callApi<CatalogPart>(`/parts/${kind}/${encodeURIComponent(id)}`, { method: "PUT", body }),
  onSuccess: (_part, _input, _result, { client }) => changed(client),
});

export const deletePartMutation = mutationOptions({
  mutationFn: ({ kind, id }: { readonly kind: string; readonly id: string }) =>
    callApi<Record<string, never>>(`/parts/${kind}/${encodeURIComponent(id)}`, { method: "DELETE" }),
  onSuccess: (_data, _part, _result, { client }) => changed(client),
});

export const readDeviceTypeMutation = mutationOptions({
  mutationFn: (body: ReadDeviceTypeInput) => callApi<DevicePreview>("/parts/device-type", { method: "POST", body }),
});

export const readSpreadsheetMutation = mutationOptions({
  mutationFn: (body: ReadSpreadsheetInput) => callApi<SheetPreview>("/parts/spreadsheet", { method: "POST", body }),
});
