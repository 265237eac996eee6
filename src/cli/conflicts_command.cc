// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "cli/case_commands.h"
#include "report/conflicts_json.h"
#include "report/values_json.h"

namespace headwater {
namespace {

struct ConflictFilter {
  std::string kind;
  std::string slot;
  std::string claim;
  bool precision = false;  // also what differs in precision alone, which is no conflict
};

bool keeps(const ConflictFilter& filter, const Case& whole, const Conflict& conflict) {
  if (conflict.only_precision && !filter.precision) return false;
  if (!filter.kind.empty() && name_of(conflict.kind) != filter.kind) return false;
  if (!filter.slot.empty() && conflict.slot != filter.slot) return false;
  return filter.claim.empty() || std::ranges::any_of(conflict.claims, [&](std::uint32_t index) {
           return claim_id(whole, index) == filter.claim;
         });
}

}  // namespace

void add_conflicts_command(CLI::App& app, CommandContext& context) {
  const auto filter = std::make_shared<ConflictFilter>();
  auto& command = add_list_command(
      app, context, "conflicts", "claims that contradict one another",
      {{.incidents = true, .claims = true, .conflicts = true},
       {.reasons = true, .incidents = true, .claims = true, .conflicts = true}},
      [filter](CommandContext&, OpenCase& open) {
        const auto& whole = open.whole;
        return CaseList{kept(whole.findings.conflicts.size(),
                             [&](std::uint32_t i) {
                               return keeps(*filter, whole, whole.findings.conflicts[i]);
                             }),
                        [&whole](std::uint32_t i) { return conflict_json(whole, i); },
                        [&whole](const auto& which) { return conflicts_table(whole, which); }};
      });
  command.add_option("--kind", filter->kind, "one kind of conflict")
      ->check(CLI::IsMember({"disjoint", "update", "denial", "place", "actor", "scope"}));
  command.add_option("--slot", filter->slot, "conflicts about one part, such as killed or date");
  command.add_flag("--precision", filter->precision,
                   "also values that differ in precision alone, which is no conflict");
  command.add_option("--claim", filter->claim, "conflicts of one claim, by its id");
}

}  // namespace headwater
