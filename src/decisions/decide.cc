// SPDX-License-Identifier: Apache-2.0
#include "decisions/decide.h"

#include <algorithm>
#include <utility>

#include "base/strings.h"
#include "decisions/apply_decisions.h"
#include "decisions/check_decision.h"
#include "decisions/decided_part.h"
#include "decisions/named_findings.h"
#include "store/case_connection.h"
#include "store/finding_part.h"
#include "store/page_index.h"

namespace headwater {
namespace {

Result<void> check_case(CaseFile& file) {
  const auto& path = file.connection().path;
  const auto current = findings_are_current(file);
  if (!current) return std::unexpected(current.error());
  if (!*current)
    return fail(ErrorKind::usage, path,
                "documents were added whose findings are not stored yet: run headwater add again, "
                "then decide");
  const auto page = holds_page(file);
  if (!page) return std::unexpected(page.error());
  if (!*page)
    return fail(ErrorKind::usage, path,
                "was made by an earlier version: run headwater serve once, then decide");
  return {};
}

// What a decision about no claim names: a source, a document, a name.
Result<CasePart> part_without_claims(CaseFile& file, const DecisionIndex& index,
                                     const Decision& asked) {
  const auto place = place_name(asked.target);
  auto found = asked.target.empty() ? Result<std::optional<CasePart>>(std::nullopt)
                                    : load_finding(file, asked.target);
  if (found && !*found && place) found = load_finding(file, place->document);
  if (!found) return std::unexpected(found.error());
  auto part = (*found).value_or(CasePart());
  part.part.decided.decisions = index.decisions;  // hypotheses are named in them
  return part;
}

// DOCUMENT:START-END by the label of the document in the report ("d06:89-127").
void put_document_id(CaseFile& file, std::string& name) {
  const auto place = place_name(name);
  if (!place) return;
  const auto there =
      select_numbers(file, "SELECT row FROM documents WHERE id = ?", {place->document});
  if (!there || !there->empty()) return;
  const auto found = load_finding(file, place->document);
  if (!found || !*found || (*found)->kind != FindingKind::document) return;
  name =
      (*found)->part.documents[(*found)->index].document.id + name.substr(place->document.size());
}

Result<Decision> checked(CaseFile& file, const DecisionIndex& index, Decision asked) {
  auto claims = claims_of_decision(file, asked);
  if (!claims) return std::unexpected(claims.error());
  auto part = claims->empty() ? part_without_claims(file, index, asked)
                              : load_decided_claims(file, index, *claims);
  if (!part) return std::unexpected(part.error());
  if (!claims->empty()) part->part.decided.decisions = index.decisions;
  return check_decision(*part, std::move(asked));
}

// The claims whose rows a decision about `claims` may change, before and after it.
Result<std::vector<std::uint32_t>> affected(CaseFile& file, const DecisionIndex& index,
                                            const std::vector<std::uint32_t>& claims) {
  auto joined = joined_claims(index, claims);
  const auto rivals = claims_against(file, joined);
  if (!rivals) return rivals;
  const auto more = joined_claims(index, *rivals);
  joined.insert(joined.end(), more.begin(), more.end());
  sort_unique(joined);
  return joined;
}

std::uint32_t splits_in(const std::vector<LoggedDecision>& logged) {
  return static_cast<std::uint32_t>(
      std::ranges::count_if(logged, may_make_claim, &LoggedDecision::decision));
}

struct NewRows {
  std::vector<std::uint32_t> changed;
  std::optional<CasePart> part;
  std::vector<std::uint32_t> which;
};

Result<NewRows> new_rows(CaseFile& file, const DecisionIndex& before, const DecisionIndex& after,
                         const std::vector<std::uint32_t>& claims) {
  NewRows made;
  if (claims.empty()) return made;
  for (const auto* index : {&before, &after}) {
    const auto more = affected(file, *index, claims);
    if (!more) return std::unexpected(more.error());
    made.changed.insert(made.changed.end(), more->begin(), more->end());
  }
  sort_unique(made.changed);
  auto part = load_decided_claims(file, after, made.changed);
  if (!part) return std::unexpected(part.error());
  for (std::uint32_t i = 0; i < part->numbers.size(); ++i) {
    if (std::ranges::binary_search(made.changed, part->numbers[i] - 1) &&
        !part->part.findings.claims[i].id.empty())
      made.which.push_back(i);
  }
  made.part = *std::move(part);
  return made;
}

Also refresh(const NewRows& made, const RowsOfClaims& rows) {
  return [&](CaseConnection& connection) {
    if (!made.part) return;
    refresh_page_claims(connection.database, connection.insert, made.changed,
                        rows(*made.part, made.which));
  };
}

}  // namespace

Result<MadeDecision> decide(CaseFile& file, Decision asked, const RowsOfClaims& rows) {
  if (const auto fit = check_case(file); !fit) return std::unexpected(fit.error());
  put_document_id(file, asked.target);
  for (auto& other : asked.others) put_document_id(file, other);
  const auto before = index_decisions(file);
  if (!before) return std::unexpected(before.error());
  auto decision = checked(file, *before, std::move(asked));
  if (!decision) return std::unexpected(decision.error());
  const auto logged = load_logged_decisions(file);
  if (!logged) return std::unexpected(logged.error());
  const auto claims = claims_of_decision(file, *decision);
  if (!claims) return std::unexpected(claims.error());
  auto after = *before;
  after.decisions.push_back(*decision);
  after.decisions.back().splits_before = splits_in(*logged);
  after.claims.push_back(*claims);
  const auto made = new_rows(file, *before, after, *claims);
  if (!made) return std::unexpected(made.error());
  const auto number = store_decision(file, *decision, refresh(*made, rows));
  if (!number) return std::unexpected(number.error());
  return MadeDecision{*number, decision->action, decision->target, made->changed};
}

Result<MadeDecision> take_back(CaseFile& file, bool undo, std::optional<std::int64_t> number,
                               const Signature& signature, const RowsOfClaims& rows) {
  if (const auto fit = check_case(file); !fit) return std::unexpected(fit.error());
  if (!number) {
    const auto next = next_to_take_back(file, undo);
    if (!next) return std::unexpected(next.error());
    number = *next;
  }
  const auto logged = load_logged_decisions(file);
  if (!logged) return std::unexpected(logged.error());
  const auto before = index_decisions(file);
  if (!before) return std::unexpected(before.error());
  auto after = *before;
  std::vector<std::uint32_t> claims;
  const auto about = std::ranges::find(*logged, number, [](const LoggedDecision& made) {
    return std::optional(made.decision.number);
  });
  if (about != logged->end()) {
    auto found = claims_of_decision(file, about->decision);
    if (!found) return std::unexpected(found.error());
    claims = *std::move(found);
    const auto at = std::ranges::lower_bound(after.decisions, *number, {}, &Decision::number);
    const auto place = at - after.decisions.begin();
    const bool there = at != after.decisions.end() && at->number == *number;
    if (undo && there) {
      after.decisions.erase(at);
      after.claims.erase(after.claims.begin() + place);
    } else if (!undo && !there) {
      after.decisions.insert(at, about->decision);
      after.claims.insert(after.claims.begin() + place, claims);
    }
  }
  const auto made = new_rows(file, *before, after, claims);
  if (!made) return std::unexpected(made.error());
  const auto taken = undo ? undo_decision(file, number, signature, refresh(*made, rows))
                          : redo_decision(file, number, signature, refresh(*made, rows));
  if (!taken) return std::unexpected(taken.error());
  return MadeDecision{taken->number, about->decision.action, std::to_string(taken->decision),
                      made->changed};
}

}  // namespace headwater
