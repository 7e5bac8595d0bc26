import { choice, group, number } from "../../inputs/declare";

const rate = { unit: "bytesPerSecond", min: 1e5, max: 1e12 } as const;
const operations = { unit: "operationsPerSecond", min: 1, max: 1e9 } as const;
const watts = { unit: "watts", min: 0.1, max: 500 } as const;

export const storageDevices = {
  group: group(["Storage device", "存储设备"], ["One drive or cartridge.", "单个盘或磁带。"], {
    medium: choice(["Medium", "介质"], ["Decides price and wear.", "决定价格与磨损。"], {
      ssd: ["SSD", "固态盘"],
      hdd: ["Hard disk", "机械硬盘"],
      tape: ["Tape", "磁带"],
    }),
    capacityBytes: number(["Capacity", "容量"], ["Raw.", "裸容量。"], { unit: "bytes", min: 1e9, max: 1e16 }),
    readBytesPerSecond: number(["Sequential read", "顺序读"], ["Of one device.", "单设备。"], rate),
    writeBytesPerSecond: number(["Sequential write", "顺序写"], ["Of one device.", "单设备。"], rate),
    randomReadsPerSecond: number(["Random reads", "随机读"], ["4 KiB operations.", "4 KiB 操作。"], operations),
    randomWritesPerSecond: number(
      ["Random writes", "随机写"],
      ["4 KiB operations, sustained.", "4 KiB 操作，持续。"],
      operations,
    ),
    maxWatts: number(["Highest draw", "最大功耗"], ["Of one device.", "单设备。"], watts),
    idleWatts: number(["Idle draw", "空闲功耗"], ["Of one device.", "单设备。"], watts),
    driveWritesPerDay: number(["Drive writes per day", "每日全盘写入次数"], ["Over its warranty.", "质保期内。"], {
      unit: "ratio",
      min: 0.001,
      max: 1000,
    }),
  }),
  required: ["medium", "capacityBytes", "readBytesPerSecond"],
  defaults: {},
  pricePrefix: null,
} as const;
