// SPDX-License-Identifier: Apache-2.0
// The answers of the server that the page uses.
export type Range = { lo: number; hi: number };
export type Days = { lo: string | null; hi: string | null; precision?: string; text?: string };
export type Span = { document: string; label?: string; start: number; end: number; text?: string };
export type Reason = { rule: string; text: string; spans?: Span[]; terms?: string[] };
export type List<T> = { total: number; offset: number; items: T[]; facets?: Facets };
export type Count = { id?: string; name?: string; title?: string; claims: number };
export type Facets = { grade: Record<string, number>; outlets: Count[]; places: Count[]; people: Count[]; stories: Count[] };

export type CaseSummary = {
  name: string; documents: number; outlets: number; claims: number; conflicts: number; not_conflicts: number; stories: number; entities: number;
  sources: number; unnamed_sources: number; not_read: number; decisions: number; log_entries: number; current: boolean; version: string;
  writable: boolean; first_day: string | null; last_day: string | null;
};

export type Row = {
  id: string; number: number; text: string; value: string | null; slot: string | null; sentence: string; story: string | null; story_title: string | null;
  documents: number; outlets: number; documents_against: number; origins: Range; origin_names: string[]; group_note: string | null;
  credibility: number; credibility_text: string; machine_credibility: number; rated: string | null; probability: number | null;
  disputed: number; conflict_ids: string[]; when: Days | null; where: string | null; who: string | null; first_published: string | null;
  decided: string[]; merged_into: string | null; utterances: number;
};

export type Utterance = {
  id: string; number: number; document: string; start: number; end: number; text: string; before: string; after: string; label: string; title: string;
  outlet: string | null; published: string | null; block: string; voices: string[]; stance: string; modality: string; origin: string | null;
  derived_from: string | null; derivation: string; credited: boolean; why: Reason[];
};
export type Origin = { id: string; name: string; known: boolean; group: number; interest: string | null; utterances: string[]; why: Reason[] };
export type Rival = Row & { conflict: string; kind: string; own_value: string | null };
export type TreeNode = {
  id: string; kind: "origin" | "report" | "absent"; name: string; label: string | null; document: string | null; start?: number; end?: number;
  published: string | null; known: boolean; group: number; origin: string | null; stance: string | null; in_cut: boolean;
};
export type TreeEdge = { from: string; to: string; derivation: string; derivation_text: string; credited: boolean; why?: unknown };
export type Tree = { nodes: TreeNode[]; edges: TreeEdge[] };
export type CutPart = Span & { label: string; outlet: string | null; text: string };
export type Note = { id?: string; target?: string; text?: string; value?: string | null; made_by?: string; made_at?: string };
export type Entry = { number: number; made_at: string; made_by: string; action: string; target: string | null; why: string | null; value?: string | null; detail: unknown; state: string };
export type HowMany = { what: string; lo: number; hi: number | null; modifier: string | null; unit: string | null };
export type Claim = {
  id: string; number: number; text: string; row: Row; why: Reason[]; utterances: Utterance[]; origin_list: Origin[]; rivals: Rival[]; tree: Tree; cut: CutPart[];
  facets: { who: unknown; what: unknown; when: Days | null; where: { text: string } | string | null; how_many: HowMany[] };
  look_because: string[]; decisions: Entry[]; notes: Note[]; machine: { origins: Range; credibility: number; probability: number | null } | null;
};
export type WhatIf = {
  origins: Range; credibility: number; credibility_text: string; changed: { what: string; before: unknown; after: unknown }[]; cut: CutPart[];
  rivals: { id: string; number: number; credibility: number }[];
};
export type Passage = { document: string; label: string; start: number; end: number; text: string };
export type Run = { kind: "same" | "changed" | "only_a" | "only_b"; a: [number, number]; b: [number, number] };
export type Comparison = { a: Passage; b: Passage; runs: Run[]; same_words: number; words_a: number; words_b: number };

export type DocumentRow = {
  id: string; label: string; title: string; outlet: string | null; published: string | null; language: string | null; claims: number; utterances: number;
  url: string | null; mime: string; words: number; not_analysed: unknown[];
};
export type Block = { kind: string; start: number; end: number; author?: string | null; published?: string | null; text: string; cut?: boolean };
export type Mark = {
  claim: string; claim_number?: number; number: number; start: number; end: number; stance: string; modality: string; origins: Range; credibility: number; voices: string[];
  derivation: string; derived_from: string | null;
};
export type Voice = { id: string; source: Pair | null; cue: Pair | null; content: Pair[]; holder: string | null; depth: number; stance: string; anonymous: boolean };
export type Pair = { start: number; end: number };
export type DocumentText = DocumentRow & {
  authors: string[]; sha256: string; size: number; path: string; copies: unknown[]; length: number; from: number; to: number; previous: number | null; next: number | null;
  blocks: Block[]; marks: Mark[]; voices: Voice[]; dropped: unknown[]; story: string | null; pages: number[]; pages_missing: string | null;
};

export type Story = {
  id: string; title: string; documents: number; outlets: number; claims: number; conflicts: number; first_day: string | null; last_day: string | null; origins_hi: number;
  top_claim: Row | null; document_list?: DocumentRow[]; claim_rows?: Row[]; incidents?: Incident[];
};
export type Incident = {
  id: string; type: string; status: string; date: Days | null; place: { text: string } | null; counts: HowMany[]; reports: string[]; claims: string[]; rows?: number[];
  published?: Days | null; captured?: Days | null; conflicts: unknown[];
};
export type Repeat = { id: string; name: string; utterances: number; uncredited: number };
export type Relation = { kind: string; to: string; name?: string; from?: string; why?: Reason[]; spans?: Span[] };
export type Source = {
  id: string; name: string; kind: string; reliability: string; record: { confirmed: number; contradicted: number; open: number }; interests: unknown[]; owner: unknown;
  group: number | null; entity: string | null; documents: number; claims: number; settled: number; interested: boolean; why: Reason[];
  repeats?: Repeat[]; repeated_by?: Repeat[]; claim_rows?: Row[]; fronts?: Relation[]; group_members?: unknown[]; rating?: unknown; utterance_total?: number;
};
export type Repeats = {
  sources: { id: string; name: string; repeats: number; repeated: number }[];
  cells: { from: string; to: string; utterances: number; uncredited: number; claims: number }[];
};
export type Side = { value: string; claim: Row };
export type Conflict = {
  id: string; kind: string; slot: string; claims: string[]; values: string[]; why: Reason[]; real: boolean; sides: Side[]; verdict: string | null; story: string | null;
};
export type Entity = {
  id: string; name: string; kind: string; aliases: string[]; relations: Relation[]; documents: string[] | number; claims_by: number; claims_about: number;
  mentions?: Span[]; said?: Row[]; about?: Row[];
};
export type NotRead = { document: string; label: string; kind: string; what: string; why: string; text: string | null; start: number | null; end: number | null };
export type Hypothesis = { id: string; text: string; inconsistent: number; consistent: number; score: number };
export type Judged = { row: Row; judgements: Record<string, string>; discriminates: number };
export type Hypotheses = { hypotheses: Hypothesis[]; claims: Judged[] };
export type Found = { claims: Row[]; documents: DocumentRow[]; entities: Entity[]; stories: Story[] };
export type Job = {
  state: "waiting" | "reading" | "analysing" | "done" | "failed" | "cancelled"; done: number; total: number; rate: number | null; seconds_left: number | null;
  failed: { name: string; why: string }[];
};
