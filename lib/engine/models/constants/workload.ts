// Constants of what jobs read: bytes behind a token and the size of one read, by kind of data.
import { constantTable } from "./constant-table";

export const workloadConstants = constantTable({
  "workload.bytes-per-token-text": { value: 4, unit: "bytes", low: 2, high: 8, source: "glennklockwood/limelead-quartz-content@899361c storage for LLM training.md", verified: true, words: ["Bytes behind a token of text", "每个文本词元对应的字节数"] },
  "workload.bytes-per-token-image": { value: 400, unit: "bytes", low: 100, high: 2000, source: "engineering judgement, no text at hand; 100 kB picture over 256 tokens", verified: false, words: ["Bytes behind a token of images", "每个图像词元对应的字节数"] },
  "workload.bytes-per-token-audio": { value: 640, unit: "bytes", low: 150, high: 1300, source: "engineering judgement, no text at hand; 16 kB/s over 25 tokens/s", verified: false, words: ["Bytes behind a token of audio", "每个音频词元对应的字节数"] },
  "workload.bytes-per-token-video": { value: 4000, unit: "bytes", low: 1000, high: 20000, source: "engineering judgement, no text at hand; 1 MB/s over 256 tokens/s", verified: false, words: ["Bytes behind a token of video", "每个视频词元对应的字节数"] },
  "workload.bytes-per-token-sensor": { value: 5000, unit: "bytes", low: 1000, high: 50000, source: "engineering judgement, no text at hand; point clouds of 2 MB over 400 tokens", verified: false, words: ["Bytes behind a token of sensor data", "每个传感器词元对应的字节数"] },
  "workload.read-bytes-text": { value: 1048576, unit: "bytes", low: 65536, high: 4194304, source: "engineering judgement, no text at hand; packed shards", verified: false, words: ["Bytes of one read of text", "单次读取文本的字节数"] },
  "workload.read-bytes-image": { value: 131072, unit: "bytes", low: 32768, high: 1048576, source: "engineering judgement, no text at hand; single pictures", verified: false, words: ["Bytes of one read of images", "单次读取图像的字节数"] },
  "workload.read-bytes-audio": { value: 262144, unit: "bytes", low: 65536, high: 1048576, source: "engineering judgement, no text at hand", verified: false, words: ["Bytes of one read of audio", "单次读取音频的字节数"] },
  "workload.read-bytes-video": { value: 1048576, unit: "bytes", low: 262144, high: 8388608, source: "engineering judgement, no text at hand", verified: false, words: ["Bytes of one read of video", "单次读取视频的字节数"] },
  "workload.read-bytes-sensor": { value: 1048576, unit: "bytes", low: 131072, high: 4194304, source: "engineering judgement, no text at hand", verified: false, words: ["Bytes of one read of sensor data", "单次读取传感器数据的字节数"] },
});
