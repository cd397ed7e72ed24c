import { LocalizedText } from './localized-text';
import { ListQuery } from './models';

/** Where something with a first and a last day stands today. */
export type PeriodState = 'upcoming' | 'current' | 'ended';

export const PERIOD_STATES: readonly PeriodState[] = ['upcoming', 'current', 'ended'];

/** Organisation that builds and runs the programme. */
export interface Contractor {
  id: string;
  code: string;
  name: LocalizedText;
  contactName?: string | null;
  contactPhone?: string | null;
  contactEmail?: string | null;
  /** Counties it works in today. */
  counties: number;
  /** Its people who have access today. */
  people: number;
  concurrencyStamp: string;
}

export interface ContractorInput {
  code: string;
  name: string;
  englishName?: string | null;
  contactName?: string | null;
  contactPhone?: string | null;
  contactEmail?: string | null;
  concurrencyStamp?: string;
}

/** A contractor's time in a county. Days are `yyyy-MM-dd`; without a last day it lasts until it is ended. */
export interface Engagement {
  id: string;
  contractorId: string;
  contractorCode: string;
  contractorName: LocalizedText;
  countyId: string;
  countyCode: string;
  countyName: LocalizedText;
  from: string;
  to?: string | null;
  state: PeriodState;
  people: number;
  concurrencyStamp: string;
}

export interface EngagementQuery extends ListQuery {
  contractorId?: string;
  countyId?: string;
  state?: PeriodState;
}

/** One of a contractor's people in a county. */
export interface EngagedPerson {
  userId: string;
  userName: string;
  name?: string | null;
  isActive: boolean;
  roleNames: string[];
  roles: LocalizedText[];
  from: string;
  to?: string | null;
}

/** An account by its user name; with a password it is made when there is none. */
export interface AccountInput {
  userName: string;
  name?: string | null;
  email?: string | null;
  phoneNumber?: string | null;
  password?: string | null;
}

export interface EngagementRole {
  name: string;
  displayName: LocalizedText;
}

/** An engagement as its county sees it. */
export interface CountyEngagement {
  id: string;
  contractorCode: string;
  contractorName: LocalizedText;
  contactName?: string | null;
  contactPhone?: string | null;
  from: string;
  to?: string | null;
  state: PeriodState;
  people: EngagedPerson[];
}

/** Official of a province or prefecture. */
export interface RegionScope {
  id: string;
  userId: string;
  userName: string;
  name?: string | null;
  isActive: boolean;
  regionId: string;
  regionCode: string;
  regionName: LocalizedText;
  from: string;
  to?: string | null;
  state: PeriodState;
  concurrencyStamp: string;
}

export interface OverseenRegion {
  id: string;
  code: string;
  level: 'country' | 'province' | 'prefecture';
  parentId?: string | null;
  name: LocalizedText;
}

/** A region and where it lies on a day. */
export interface PlacedRegion {
  id: string;
  code: string;
  level: 'country' | 'province' | 'prefecture' | 'county';
  parentId?: string | null;
  name: LocalizedText;
  since?: string | null;
}

/** A region came to lie under another one; written once, corrected by another. */
export interface RegionMove {
  id: string;
  number: number;
  regionId: string;
  regionName: LocalizedText;
  fromRegionName?: LocalizedText | null;
  toRegionId: string;
  toRegionName: LocalizedText;
  day: string;
  reason: string;
  document: string;
  corrects?: number | null;
  correctedBy?: number | null;
  userName: string;
  creationTime: string;
}

export interface RegionMoveInput {
  regionId: string;
  toRegionId: string;
  day: string;
  reason: string;
  document: string;
  correctsId: string | null;
}

/** How passwords must be and when an account is locked. */
export interface PasswordPolicy {
  requiredLength: number;
  requiredUniqueChars: number;
  requireUppercase: boolean;
  requireLowercase: boolean;
  requireDigit: boolean;
  requireNonAlphanumeric: boolean;
  maxFailedAttempts: number;
  lockoutMinutes: number;
}
