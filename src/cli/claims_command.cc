// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "cli/case_commands.h"
#include "cli/option_checks.h"
#include "report/claims_json.h"
#include "report/values_json.h"

namespace headwater {
namespace {

struct ClaimFilter {
  std::size_t min_documents = 0;
  std::vector<int> credibility;
  std::string claim;
  std::string source;
  std::string document;
  std::string text;
};

bool has_voice(const Case& whole, const Claim& claim, const std::string& name) {
  return std::ranges::any_of(claim.utterances, [&](std::uint32_t index) {
    return std::ranges::any_of(whole.findings.utterances[index].voices,
                               [&](const Voice& voice) { return holds_text(voice.name, name); });
  });
}

bool is_in_document(const Case& whole, const Claim& claim, const std::string& id) {
  return std::ranges::any_of(claim.utterances, [&](std::uint32_t index) {
    return holds_text(document_id(whole, whole.findings.utterances[index].document), id);
  });
}

bool keeps_claim(const ClaimFilter& filter, const Case& whole, const Claim& claim) {
  if (documents_of(whole, claim, Stance::asserts).size() < filter.min_documents) return false;
  if (!filter.credibility.empty() &&
      std::ranges::find(filter.credibility, claim.credibility) == filter.credibility.end())
    return false;
  if (!filter.source.empty() && !has_voice(whole, claim, filter.source)) return false;
  if (!filter.document.empty() && !is_in_document(whole, claim, filter.document)) return false;
  return holds_text(claim.text, filter.text);
}

}  // namespace

void add_claims_command(const Command& app, CommandContext& context) {
  const auto filter = std::make_shared<ClaimFilter>();
  const auto command = add_list_command(
      app, context, "claims", "what the documents claim, and how well each claim is supported",
      {{.utterances = true, .claims = true},
       {.texts = true,
        .reasons = true,
        .entities = true,
        .incidents = true,
        .utterances = true,
        .claims = true,
        .origins = true}},
      [filter](CommandContext& run_context, OpenCase& open) {
        const auto& whole = open.whole;
        const auto claim = claim_given(run_context, whole, filter->claim);
        return CaseList{kept(whole.findings.claims.size(),
                             [&](std::uint32_t i) {
                               return !is_gone(whole, i) && (!claim || i == *claim) &&
                                      keeps_claim(*filter, whole, whole.findings.claims[i]);
                             }),
                        [&whole](std::uint32_t i) { return claim_json(whole, i); },
                        [&whole](const auto& which) { return claims_table(whole, which); }};
      });
  command
      .add_option("--min-documents", filter->min_documents,
                  "claims asserted in at least this many documents")
      .check(whole_number(0, no_limit));
  command.add_option("--credibility", filter->credibility, "claims of these grades, 1 to 6")
      .delimiter(',')
      .check(whole_number(1, 6));
  command.add_option("--claim", filter->claim, "one claim, by its number or id");
  command.add_option("--source", filter->source, "claims with a voice whose name holds this text");
  command.add_option("--document", filter->document,
                     "claims made in a document whose id holds this text");
  command.add_option("--text", filter->text, "claims whose wording holds this text");
}

}  // namespace headwater
