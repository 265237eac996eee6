// SPDX-License-Identifier: Apache-2.0
// What analysts decided, as entries of the log.
//
// Rule:    every entry that headwater did not make itself is a decision, or undoes or redoes one; nothing is
//          ever taken out. A decision is in force unless the last entry about it undoes it.
// Example: 7 merge, 8 note, 9 undo 7: in force is 8.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "model/decision.h"
#include "store/case_file.h"
#include "store/decision_log.h"

namespace headwater {

inline constexpr std::string_view machine_name = "headwater";

struct HistoryEntry {
  LogEntry entry;
  std::string state;  // active, undone; of what is no decision: machine, undo, redo
};

// Those in force, by number.
[[nodiscard]] Result<std::vector<Decision>> load_decisions(CaseFile& file);
struct LoggedDecision {
  Decision decision;
  bool in_force = true;
};
// All, by number.
[[nodiscard]] Result<std::vector<LoggedDecision>> load_logged_decisions(CaseFile& file);
// The one that undo, or redo, takes where no number is given; nullopt: there is none.
[[nodiscard]] Result<std::optional<std::int64_t>> next_to_take_back(CaseFile& file, bool undo);
// All entries, the first first; `decisions_only` leaves the machine's out.
[[nodiscard]] Result<std::vector<HistoryEntry>> load_history(CaseFile& file, bool decisions_only);

// The number of the new entry. Errors (ErrorKind::usage): made_by is empty or the machine's
// name; no decision of this number is in force, or undone.
// `also` is run in the same transaction.
using Also = std::function<void(CaseConnection&)>;
[[nodiscard]] Result<std::int64_t> store_decision(CaseFile& file, const Decision& decision,
                                                  const Also& also = {});
struct Signature {
  std::string made_by;
  std::string why;
};
struct TakenBack {
  std::int64_t number = 0;    // of the new entry
  std::int64_t decision = 0;  // what it is about
};
// `number`: nullopt is the last that is in force; to redo, the one that was undone last.
[[nodiscard]] Result<TakenBack> undo_decision(CaseFile& file, std::optional<std::int64_t> number,
                                              const Signature& signature, const Also& also = {});
[[nodiscard]] Result<TakenBack> redo_decision(CaseFile& file, std::optional<std::int64_t> number,
                                              const Signature& signature, const Also& also = {});

// It may make a claim of its own, whose number is kept for it.
[[nodiscard]] bool may_make_claim(const Decision& decision);

// Why an entry is none that an analyst's decision makes; empty where it is one. `before`: those before it.
[[nodiscard]] std::string fault_of_decision(const LogEntry& entry,
                                            const std::vector<LogEntry>& before);

}  // namespace headwater
