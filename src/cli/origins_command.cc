// SPDX-License-Identifier: Apache-2.0
#include "cli/case_commands.h"
#include "report/origins_json.h"

namespace headwater {

void add_origins_command(const Command& app, CommandContext& context) {
  struct OriginFilter {
    std::string claim;
    std::string name;
  };
  const auto filter = std::make_shared<OriginFilter>();
  const auto command = add_list_command(
      app, context, "origins", "the earliest voices the documents let us reach, claim by claim",
      {{.claims = true, .origins = true},
       {.reasons = true, .entities = true, .utterances = true, .claims = true, .origins = true}},
      [filter](CommandContext& run_context, OpenCase& open) {
        const auto& whole = open.whole;
        const auto claim = claim_given(run_context, whole, filter->claim);
        return CaseList{kept(whole.findings.origins.size(),
                             [&](std::uint32_t i) {
                               const auto& origin = whole.findings.origins[i];
                               return (!claim || origin.claim == *claim) &&
                                      holds_text(origin.name, filter->name);
                             }),
                        [&whole](std::uint32_t i) { return origin_json(whole, i); },
                        [&whole](const auto& which) { return origins_table(whole, which); }};
      });
  command.add_option("--claim", filter->claim, "origins of one claim, by its number or id");
  command.add_option("--name", filter->name, "origins whose name holds this text");
}

}  // namespace headwater
