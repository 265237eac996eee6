// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "cli/case_commands.h"
#include "cli/option_checks.h"
#include "report/conflicts_json.h"

namespace headwater {
namespace {

struct ConflictFilter {
  std::string kind;
  std::string slot;
  std::string claim;
  bool rejected = false;   // also those that an analyst rejected
  bool precision = false;  // also what differs in precision alone, which is no conflict
};

bool keeps_conflict(const ConflictFilter& filter, const Conflict& conflict,
                    std::optional<std::uint32_t> claim) {
  if (conflict.only_precision && !filter.precision) return false;
  if (!filter.kind.empty() && name_of(conflict.kind) != filter.kind) return false;
  if (!filter.slot.empty() && conflict.slot != filter.slot) return false;
  return !claim || std::ranges::find(conflict.claims, *claim) != conflict.claims.end();
}

}  // namespace

void add_conflicts_command(const Command& app, CommandContext& context) {
  const auto filter = std::make_shared<ConflictFilter>();
  const auto command = add_list_command(
      app, context, "conflicts", "claims that contradict one another",
      {{.incidents = true, .claims = true, .conflicts = true},
       {.reasons = true, .incidents = true, .claims = true, .conflicts = true}},
      [filter](CommandContext& run_context, OpenCase& open) {
        const auto& whole = open.whole;
        const auto claim = claim_given(run_context, whole, filter->claim);
        const auto listed =
            filter->rejected ? conflicts_with_rejected(whole) : whole.findings.conflicts.size();
        return CaseList{kept(listed,
                             [&](std::uint32_t i) {
                               return keeps_conflict(*filter, conflict_at(whole, i), claim);
                             }),
                        [&whole](std::uint32_t i) { return conflict_json(whole, i); },
                        [&whole](const auto& which) { return conflicts_table(whole, which); }};
      });
  command.add_option("--kind", filter->kind, "one kind of conflict")
      .check(one_of(names_of<ConflictKind>()));
  command.add_option("--slot", filter->slot, "conflicts about one part, such as killed or date");
  command.add_flag("--precision", filter->precision,
                   "also values that differ in precision alone, which is no conflict");
  command.add_flag("--rejected", filter->rejected, "also conflicts that an analyst rejected");
  command.add_option("--claim", filter->claim, "conflicts of one claim, by its number or id");
}

}  // namespace headwater
