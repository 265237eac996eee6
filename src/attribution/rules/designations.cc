// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/designations.h"

#include <algorithm>
#include <optional>

#include "attribution/rules/agents.h"
#include "attribution/rules/cues.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

constexpr std::uint32_t owner_reach = 10;
constexpr std::uint32_t object_reach = 8;

template <std::size_t N>
bool is_one_of(std::string_view word, const std::string_view (&words)[N]) {
  return std::ranges::find(words, word) != std::end(words);
}

bool is_list(std::string_view word) {
  constexpr std::string_view nouns[] = {"list",      "lists",     "register",  "registers",
                                        "blacklist", "watchlist", "blacklists"};
  return is_one_of(word, nouns);
}

bool is_put_on_lists(std::string_view word) {
  constexpr std::string_view participles[] = {"added",  "placed",  "put",     "included",
                                              "kept",   "entered", "listed",  "removed",
                                              "struck", "dropped", "deleted", "taken"};
  return is_one_of(word, participles);
}

bool leads_to_list(std::string_view word) {
  constexpr std::string_view prepositions[] = {"to", "on", "onto", "in", "from", "off"};
  return is_one_of(word, prepositions);
}

bool is_status(std::string_view word) {
  constexpr std::string_view nouns[] = {"designation", "classification", "status", "rank"};
  return is_one_of(word, nouns);
}

bool is_given(std::string_view word) {
  constexpr std::string_view participles[] = {"given",     "granted",  "awarded", "accorded",
                                              "conferred", "assigned", "denied"};
  return is_one_of(word, participles);
}

class DesignationReader {
 public:
  DesignationReader(const TextView& view, const Sentence& sentence, const ClauseLimits& limits,
                    std::vector<Draft>& drafts)
      : view_(view), sentence_(sentence), limits_(limits), drafts_(drafts) {}

  void read() {
    for (auto i = sentence_.first + 1; i + 1 < sentence_.last; ++i) {
      if (is_list(view_.lower(i))) read_list(i);
      if (is_given(view_.lower(i))) read_status(i);
    }
  }

 private:
  [[nodiscard]] TokenRange region_of(std::uint32_t token) {
    if (regions_.empty()) regions_ = find_regions(view_, sentence_);
    return regions_[token - sentence_.first];
  }

  // The group of the passive before the participle at `head`; nothing for an active.
  [[nodiscard]] std::optional<std::uint32_t> passive_group(std::uint32_t head) const {
    bool be = false;
    auto first = head;
    while (first > sentence_.first && head - first < 6 &&
           view_.is(first - 1, word::auxiliary | word::negation | word::adverb) &&
           !view_.is(first - 1, word::name)) {
      --first;
      be = be || view_.is(first, word::be);
    }
    return be ? std::optional(first) : std::nullopt;
  }

  // "S's" before the list, right behind the preposition that leads to it.
  [[nodiscard]] std::optional<TokenRange> owner_of(std::uint32_t list) const {
    std::optional<std::uint32_t> clitic;
    for (auto i = list; i > sentence_.first && list - i < owner_reach; --i) {
      const auto at = i - 1;
      if (!clitic && view_.is(at, word::clitic)) clitic = at;
      if (view_.is(at, word::comma | word::mark | word::auxiliary)) break;
      if (!leads_to_list(view_.lower(at))) continue;
      if (!clitic || i >= *clitic) break;
      return TokenRange{i, *clitic};
    }
    return std::nullopt;
  }

  [[nodiscard]] std::uint32_t end_of_list(std::uint32_t list, TokenRange region) const {
    const auto end = clause_end(view_, list, region, limits_);
    for (auto i = list + 1; i + 1 < end; ++i) {
      const bool other = view_.is(i, word::coordinator) && leads_to_list(view_.lower(i + 1));
      const bool reason = view_.is(i, word::subordinator) && !view_.is(i, word::preposition);
      if (view_.is(i, word::comma) || other || reason) return i;
    }
    return end;
  }

  void add(TokenRange cue, TokenRange source, TokenRange subject, TokenRange said,
           const char* rule) {
    if (said.empty() || source.empty()) return;
    Draft draft;
    draft.source = source;
    draft.cue = cue;
    draft.content = {subject, said};
    draft.rule = rule;
    drafts_.push_back(std::move(draft));
  }

  void read_list(std::uint32_t list) {
    const auto owner = owner_of(list);
    if (!owner || owner->first < sentence_.first + 2) return;
    const auto region = region_of(list);
    const TokenRange said{owner->last + 1, end_of_list(list, region)};
    const auto preposition = owner->first - 1;
    if (view_.is(preposition - 1, word::coordinator) && listed_) {
      add({preposition, preposition + 1}, *owner, *listed_, said, "attribution.noun_cue");
      return;
    }
    const bool is_on = view_.is(preposition - 1, word::be) && view_.lower(preposition) != "to";
    if (!is_on && !is_put_on_lists(view_.lower(preposition - 1))) return;
    const auto group = passive_group(preposition - (is_on ? 0 : 1));
    if (!group) return;
    const auto subject = find_subject(view_, region.first, *group);
    if (!subject) return;
    listed_ = subject->source;
    add({*group, owner->first}, *owner, *listed_, said, "attribution.noun_cue");
  }

  // "were given a designation as N by S"
  void read_status(std::uint32_t head) {
    const auto region = region_of(head);
    const auto end = clause_end(view_, head + 1, region, limits_);
    const auto object_end = std::min(end, head + 1 + object_reach);
    for (auto i = head + 1; i + 1 < object_end; ++i) {
      if (view_.is(i, word::comma) || is_finite_verb(view_, i)) return;
      if (!is_status(view_.lower(i)) ||
          (view_.lower(i + 1) != "as" && view_.lower(i + 1) != "of" && view_.lower(i + 1) != "by"))
        continue;
      const auto group = passive_group(head);
      if (!group) return;
      const auto subject = find_subject(view_, region.first, *group);
      const auto agent = find_agent_behind(view_, i, end);
      if (subject && agent)
        add({*group, head + 1}, agent->phrase, subject->source, {head + 1, agent->preposition},
            "attribution.by_agent");
      return;
    }
  }

  const TextView& view_;
  const Sentence& sentence_;
  const ClauseLimits& limits_;
  std::vector<Draft>& drafts_;
  std::vector<TokenRange> regions_;
  std::optional<TokenRange> listed_;
};

}  // namespace

void find_designation_drafts(const TextView& view, const Sentence& sentence,
                             const ClauseLimits& limits, std::vector<Draft>& drafts) {
  DesignationReader(view, sentence, limits, drafts).read();
}

}  // namespace headwater
