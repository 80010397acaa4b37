// What EBS volumes cost in a month, by region, as AWS listed it on one day.
import type { Day, Fact } from "./fact.ts";

/**
 * Of a GiB and, where the type has them for money, of each provisioned IOPS (io2: in each tier) and of each MiB/s.
 * Magnetic volumes are left out: what is paid for their requests depends on their use.
 */
interface RegionPrices {
  readonly gp3: readonly [gib: number, iops: number, mibps: number];
  readonly gp2: readonly [gib: number];
  readonly io1: readonly [gib: number, iops: number];
  readonly io2?: readonly [gib: number, tier1: number, tier2: number, tier3: number];
  readonly st1: readonly [gib: number];
  readonly sc1: readonly [gib: number];
}

interface PriceList extends Fact {
  /** The day of the price list. */
  readonly listed: Day;
  readonly regions: { readonly [region: string]: RegionPrices };
}

/** In US dollars, on demand, without taxes. A region that was not in the list, or that does not have a type, has no price. */
export const ebsPrices: PriceList = {
  source:
    "https://github.com/cloudkeep-io/ebs-pricing/blob/d76ed2762d0a795a66285222321da0bb0aa801c3/docs/ebs_pricing.json",
  read: "2026-11-25",
  listed: "2022-02-10",
  regions: {
    "af-south-1": {
      gp3: [0.1047, 0.0065, 0.0524],
      gp2: [0.1309],
      io1: [0.16422, 0.08568],
      st1: [0.0595],
      sc1: [0.019992],
    },
    "ap-east-1": {
      gp3: [0.1056, 0.0066, 0.0528],
      gp2: [0.132],
      io1: [0.1518, 0.0792],
      io2: [0.1518, 0.0792, 0.05544, 0.038808],
      st1: [0.0594],
      sc1: [0.0198],
    },
    "ap-northeast-1": {
      gp3: [0.096, 0.006, 0.048],
      gp2: [0.12],
      io1: [0.142, 0.074],
      io2: [0.142, 0.074, 0.0518, 0.03626],
      st1: [0.054],
      sc1: [0.018],
    },
    "ap-northeast-2": {
      gp3: [0.0912, 0.0057, 0.0456],
      gp2: [0.114],
      io1: [0.1278, 0.0666],
      io2: [0.1278, 0.0666, 0.04662, 0.032634],
      st1: [0.051],
      sc1: [0.0174],
    },
    "ap-northeast-3": { gp3: [0.096, 0.006, 0.048], gp2: [0.12], io1: [0.142, 0.074], st1: [0.054], sc1: [0.018] },
    "ap-south-1": {
      gp3: [0.0912, 0.0057, 0.0456],
      gp2: [0.114],
      io1: [0.131, 0.068],
      io2: [0.131, 0.068, 0.0476, 0.03332],
      st1: [0.051],
      sc1: [0.0174],
    },
    "ap-southeast-1": {
      gp3: [0.096, 0.006, 0.048],
      gp2: [0.12],
      io1: [0.138, 0.072],
      io2: [0.138, 0.072, 0.0504, 0.03528],
      st1: [0.054],
      sc1: [0.018],
    },
    "ap-southeast-2": {
      gp3: [0.096, 0.006, 0.048],
      gp2: [0.12],
      io1: [0.138, 0.072],
      io2: [0.138, 0.072, 0.0504, 0.03528],
      st1: [0.054],
      sc1: [0.018],
    },
    "ap-southeast-3": { gp3: [0.096, 0.006, 0.048], gp2: [0.12], io1: [0.138, 0.072], st1: [0.054], sc1: [0.018] },
    "ca-central-1": {
      gp3: [0.088, 0.0055, 0.044],
      gp2: [0.11],
      io1: [0.138, 0.072],
      io2: [0.138, 0.072, 0.0504, 0.03528],
      st1: [0.05],
      sc1: [0.0168],
    },
    "eu-central-1": {
      gp3: [0.0952, 0.006, 0.0476],
      gp2: [0.119],
      io1: [0.149, 0.078],
      io2: [0.149, 0.078, 0.0546, 0.03822],
      st1: [0.054],
      sc1: [0.018],
    },
    "eu-north-1": {
      gp3: [0.0836, 0.0052, 0.0418],
      gp2: [0.1045],
      io1: [0.1311, 0.0684],
      io2: [0.1311, 0.0684, 0.04788, 0.033516],
      st1: [0.0475],
      sc1: [0.01596],
    },
    "eu-south-1": {
      gp3: [0.0924, 0.0058, 0.0462],
      gp2: [0.1155],
      io1: [0.1449, 0.0756],
      st1: [0.0525],
      sc1: [0.01764],
    },
    "eu-west-1": {
      gp3: [0.088, 0.0055, 0.044],
      gp2: [0.11],
      io1: [0.138, 0.072],
      io2: [0.138, 0.072, 0.0504, 0.03528],
      st1: [0.05],
      sc1: [0.0168],
    },
    "eu-west-2": {
      gp3: [0.0928, 0.0058, 0.0464],
      gp2: [0.116],
      io1: [0.145, 0.076],
      io2: [0.145, 0.076, 0.0532, 0.03724],
      st1: [0.053],
      sc1: [0.0174],
    },
    "eu-west-3": { gp3: [0.0928, 0.0058, 0.0464], gp2: [0.116], io1: [0.145, 0.076], st1: [0.053], sc1: [0.0174] },
    "me-south-1": {
      gp3: [0.0968, 0.0061, 0.0484],
      gp2: [0.121],
      io1: [0.1518, 0.0792],
      io2: [0.1518, 0.0792, 0.05544, 0.038808],
      st1: [0.055],
      sc1: [0.01848],
    },
    "sa-east-1": { gp3: [0.152, 0.0095, 0.076], gp2: [0.19], io1: [0.238, 0.091], st1: [0.086], sc1: [0.0288] },
    "us-east-1": {
      gp3: [0.08, 0.005, 0.04],
      gp2: [0.1],
      io1: [0.125, 0.065],
      io2: [0.125, 0.065, 0.0455, 0.03185],
      st1: [0.045],
      sc1: [0.015],
    },
    "us-east-2": {
      gp3: [0.08, 0.005, 0.04],
      gp2: [0.1],
      io1: [0.125, 0.065],
      io2: [0.125, 0.065, 0.0455, 0.03185],
      st1: [0.045],
      sc1: [0.015],
    },
    "us-west-1": {
      gp3: [0.096, 0.006, 0.048],
      gp2: [0.12],
      io1: [0.138, 0.072],
      io2: [0.138, 0.072, 0.0504, 0.03528],
      st1: [0.054],
      sc1: [0.018],
    },
    "us-west-2": {
      gp3: [0.08, 0.005, 0.04],
      gp2: [0.1],
      io1: [0.125, 0.065],
      io2: [0.125, 0.065, 0.0455, 0.03185],
      st1: [0.045],
      sc1: [0.015],
    },
    "us-gov-east-1": { gp3: [0.096, 0.006, 0.048], gp2: [0.12], io1: [0.15, 0.078], st1: [0.054], sc1: [0.018] },
    "us-gov-west-1": { gp3: [0.096, 0.006, 0.048], gp2: [0.12], io1: [0.15, 0.078], st1: [0.054], sc1: [0.018] },
  },
};

/** Up to which IOPS the first tiers of io2 count. */
export const io2Tiers = {
  first: 32_000,
  second: 64_000,
  source: "https://awsnegotiations.com/ebs-io2-block-express-cost.html",
  read: "2026-11-25",
} as const satisfies Fact & { readonly first: number; readonly second: number };

/** Those that have a price. */
export const pricedRegions: readonly string[] = Object.keys(ebsPrices.regions);
