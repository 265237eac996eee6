// SPDX-License-Identifier: Apache-2.0
#include "decisions/decided_part.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include "base/strings.h"
#include "decisions/apply_decisions.h"
#include "decisions/named_findings.h"
#include "store/analyst_log.h"
#include "store/finding_part.h"
#include "store/page_index.h"

namespace headwater {
namespace {

using Positions = std::vector<std::uint32_t>;

class Finder {
 public:
  explicit Finder(CaseFile& file) : file_(file) {}

  Result<Positions> of(const Decision& decision) {
    named(decision.target, 0, decision);
    for (std::size_t i = 0; i < decision.others.size(); ++i)
      named(decision.others[i], i + 1, decision);
    if (decision.action == DecisionAction::conflict) {
      select(
          "SELECT claim FROM conflict_claims JOIN conflicts ON conflicts.position = conflict WHERE "
          "conflicts.id = ?",
          {decision.target});
      for (const auto& anchor : decision.anchors) by_utterances(anchor);
    }
    if (error_) return std::unexpected(*error_);
    sort_unique(found_);
    return std::move(found_);
  }

 private:
  void named(const std::string& name, std::size_t at, const Decision& decision) {
    const auto before = found_.size();
    select("SELECT position FROM claims WHERE id = ?", {name});
    if (found_.size() == before && decision.number == 0) by_number(name);
    if (found_.size() == before) utterance(name, "");
    if (found_.size() == before && at < decision.anchors.size())
      by_utterances(decision.anchors[at]);
  }

  // What is asked for may be named by a number; what is stored never is.
  void by_number(const std::string& name) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (error == std::errc{} && end == name.data() + name.size())
      select("SELECT position FROM page_claims WHERE position = ?", {number - 1});
    else
      select("SELECT position FROM page_claims WHERE id = ?", {name});
  }

  void by_utterances(const NamedClaim& anchor) {
    for (const auto& id : anchor.utterances) utterance(id, anchor.slot);
  }

  void utterance(const std::string& name, const std::string& slot) {
    const auto place = place_name(name);
    if (!place) return;
    CellRow values{place->document, std::int64_t{place->span.start}, std::int64_t{place->span.end}};
    std::string sql =
        "SELECT claim FROM utterances WHERE document = (SELECT row FROM documents WHERE id = ?) "
        "AND start_at = ? AND end_at = ? AND claim IS NOT NULL";
    if (!slot.empty()) {
      sql += " AND slot = ?";
      values.emplace_back(slot);
    }
    select(sql, values);
  }

  void select(const std::string& sql, const CellRow& values) {
    const auto rows = select_numbers(file_, sql, values);
    if (!rows) {
      error_ = rows.error();
    } else {
      for (const auto row : *rows) found_.push_back(static_cast<std::uint32_t>(row));
    }
  }

  CaseFile& file_;
  Positions found_;
  std::optional<Error> error_;
};

bool touch(const Positions& sorted, const Positions& others) {
  return std::ranges::any_of(others,
                             [&](auto claim) { return std::ranges::binary_search(sorted, claim); });
}

void add_all(Positions& list, const Positions& more) {
  list.insert(list.end(), more.begin(), more.end());
  sort_unique(list);
}

// Of what a split made: the claims it was split from.
Positions as_found(const DecisionIndex& index, const Positions& claims) {
  Positions found;
  for (const auto claim : claims) {
    if (claim < index.claims_in_case) {
      found.push_back(claim);
      continue;
    }
    for (std::size_t i = 0; i < index.decisions.size(); ++i) {
      if (may_make_claim(index.decisions[i]) &&
          index.decisions[i].splits_before == claim - index.claims_in_case)
        found.insert(found.end(), index.claims[i].begin(), index.claims[i].end());
    }
  }
  sort_unique(found);
  return found;
}

// With what stands against it: the grade of each asks for the counts of its rivals, and of theirs.
Result<Positions> read_together(CaseFile& file, const DecisionIndex& index,
                                const Positions& claims) {
  auto wanted = as_found(index, joined_claims(index, claims));
  for (int step = 0; step < 2; ++step) {
    const auto rivals = claims_against(file, wanted);
    if (!rivals) return rivals;
    auto more = as_found(index, joined_claims(index, *rivals));
    if (step == 1) {  // of those farther away only what decisions changed
      std::erase_if(more, [&](auto claim) {
        return std::ranges::none_of(index.claims, [&](const Positions& about) {
          return std::ranges::find(about, claim) != about.end();
        });
      });
    }
    add_all(wanted, more);
  }
  return wanted;
}

std::vector<Decision> decisions_within(const DecisionIndex& index, const Positions& read) {
  std::vector<Decision> within;
  for (std::size_t i = 0; i < index.decisions.size(); ++i) {
    if (std::ranges::includes(read, index.claims[i])) within.push_back(index.decisions[i]);
  }
  return within;
}

void put_subject(CasePart& part, std::uint32_t claim) {
  const auto found = std::ranges::find(part.numbers, claim + 1);
  if (found == part.numbers.end()) return;
  part.index =
      after_merges(part.part.decided, static_cast<std::uint32_t>(found - part.numbers.begin()));
}

}  // namespace

Result<std::vector<std::uint32_t>> claims_of_decision(CaseFile& file, const Decision& decision) {
  return Finder(file).of(decision);
}

Result<DecisionIndex> index_decisions(CaseFile& file) {
  DecisionIndex index;
  auto decisions = load_decisions(file);
  if (!decisions) return std::unexpected(decisions.error());
  index.decisions = *std::move(decisions);
  const auto count = select_numbers(file, "SELECT count(*) FROM claims");
  if (!count) return std::unexpected(count.error());
  index.claims_in_case = static_cast<std::uint32_t>(count->front());
  for (const auto& decision : index.decisions) {
    auto claims = claims_of_decision(file, decision);
    if (!claims) return std::unexpected(claims.error());
    index.claims.push_back(*std::move(claims));
  }
  return index;
}

std::vector<std::uint32_t> joined_claims(const DecisionIndex& index,
                                         std::vector<std::uint32_t> claims) {
  auto joined = as_found(index, claims);
  for (bool grew = true; grew;) {
    grew = false;
    for (const auto& about : index.claims) {
      if (!touch(joined, about) || std::ranges::includes(joined, about)) continue;
      add_all(joined, about);
      grew = true;
    }
  }
  Positions made;
  for (std::size_t i = 0; i < index.decisions.size(); ++i) {
    if (may_make_claim(index.decisions[i]) && touch(joined, index.claims[i]))
      made.push_back(index.claims_in_case + index.decisions[i].splits_before);
  }
  add_all(joined, made);
  return joined;
}

Result<std::vector<std::uint32_t>> claims_against(CaseFile& file,
                                                  const std::vector<std::uint32_t>& claims) {
  Positions found;
  for (const auto claim : claims) {
    const auto rows =
        select_numbers(file,
                       "SELECT DISTINCT other.claim FROM conflict_claims AS own JOIN "
                       "conflict_claims AS other USING (conflict) WHERE own.claim = ?",
                       {std::int64_t{claim}});
    if (!rows) return std::unexpected(rows.error());
    for (const auto row : *rows) found.push_back(static_cast<std::uint32_t>(row));
  }
  sort_unique(found);
  std::erase_if(found,
                [&](auto claim) { return std::ranges::find(claims, claim) != claims.end(); });
  return found;
}

Result<CasePart> load_decided_claims(CaseFile& file, const DecisionIndex& index,
                                     const std::vector<std::uint32_t>& claims) {
  const auto read = index.decisions.empty() ? Result<Positions>(as_found(index, claims))
                                            : read_together(file, index, claims);
  if (!read) return std::unexpected(read.error());
  if (read->empty())
    return fail(ErrorKind::usage, std::to_string(claims.front() + 1), "there is no such claim");
  auto part = load_claims(file, *read);
  if (!part) return part;
  apply_decisions(*part, decisions_within(index, *read), index.claims_in_case);
  put_subject(*part, claims.front());
  return part;
}

}  // namespace headwater
