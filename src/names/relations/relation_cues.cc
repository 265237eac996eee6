// SPDX-License-Identifier: Apache-2.0
#include "names/relations/relation_cues.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/data_file.h"
#include "base/strings.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

constexpr std::array<std::string_view, 7> direction_names{
    "same",           "forward",        "backward", "forward_person", "backward_person",
    "person_forward", "person_backward"};

struct CueLists {
  std::vector<RelationCue> cues;
  StringMap<std::vector<std::uint32_t>> by_last_word;   // longest first
  StringMap<std::vector<std::uint32_t>> by_first_word;  // alias cues, longest first
};

void sort_longest_first(const std::vector<RelationCue>& cues,
                        StringMap<std::vector<std::uint32_t>>& index) {
  for (auto& [word, list] : index) {
    std::ranges::stable_sort(
        list, [&](auto a, auto b) { return cues[a].words.size() > cues[b].words.size(); });
  }
}

CueLists read_cues() {
  CueLists lists;
  for (const auto& row : data_rows("names/relation_cues.tsv")) {
    if (row.size() < 3) continue;
    const auto kind = value_named<RelationKind>(row[1]);
    const auto* direction = std::ranges::find(direction_names, row[2]);
    if (!kind || direction == direction_names.end()) continue;
    RelationCue cue;
    for (const auto word : split(row[0], ' ')) {
      // The tokenizer parts "women's" into "women" and "'s".
      if (word.ends_with("'s")) {
        cue.words.emplace_back(word.substr(0, word.size() - 2));
        cue.words.emplace_back("'s");
      } else {
        cue.words.emplace_back(word);
      }
    }
    cue.kind = *kind;
    cue.direction = static_cast<CueDirection>(direction - direction_names.begin());
    const auto index = static_cast<std::uint32_t>(lists.cues.size());
    lists.by_last_word[cue.words.back()].push_back(index);
    if (cue.direction == CueDirection::same && std::ranges::find(cue.words, "*") == cue.words.end())
      lists.by_first_word[cue.words.front()].push_back(index);
    lists.cues.push_back(std::move(cue));
  }
  sort_longest_first(lists.cues, lists.by_last_word);
  sort_longest_first(lists.cues, lists.by_first_word);
  return lists;
}

const CueLists& cue_lists() {
  static const CueLists lists = read_cues();
  return lists;
}

bool matches(const std::vector<Token>& tokens, std::uint32_t at, const RelationCue& cue) {
  for (std::size_t k = 0; k < cue.words.size(); ++k) {
    if (tokens[at + k].lower != cue.words[k]) return false;
  }
  return true;
}

constexpr int widest_star = 5;  // tokens that "*" may stand for

// Where a cue that ends before `end` starts.
std::optional<std::uint32_t> start_of(const std::vector<Token>& tokens, std::uint32_t first,
                                      std::uint32_t end, const RelationCue& cue) {
  auto at = end;
  for (auto k = cue.words.size(); k-- > 0;) {
    if (cue.words[k] == "*" && k > 0) {
      for (int steps = 0; at > first && tokens[at - 1].lower != cue.words[k - 1]; ++steps, --at) {
        if (steps == widest_star || tokens[at - 1].kind != TokenKind::word) return std::nullopt;
      }
      continue;
    }
    if (at == first || tokens[at - 1].lower != cue.words[k]) return std::nullopt;
    --at;
  }
  return at;
}

bool is_indefinite(const Token& token) {
  return token.lower == "a" || token.lower == "an";
}

// "its armed wing is the Hill Army", "their front, known as the Hill Council".
bool links_noun_to_name(const Token& token) {
  static constexpr std::array<std::string_view, 6> links{"is", "was", "are", "were", "known", "as"};
  return std::ranges::find(links, token.lower) != links.end();
}

bool may_follow_cue(const Token& token) {
  static const auto& small = word_class("before_related");
  return small.contains(token.lower) || token.kind == TokenKind::open_quote;
}

// "its political wing", "their front group", "SEN's armed wing": an owner before the noun.
bool has_owner(const std::vector<Token>& tokens, std::uint32_t first, std::uint32_t cue) {
  for (auto i = cue; i > first && cue - i < 4; --i) {
    const auto& word = tokens[i - 1].lower;
    if (word == "its" || word == "their" || word == "his" || word == "her" || word == "'s" ||
        word == "whose") {
      return true;
    }
    if (tokens[i - 1].kind != TokenKind::word) return false;
  }
  return false;
}

}  // namespace

bool is_owned_noun(const RelationCue& cue) {
  const auto& last = cue.words.back();
  return cue.direction == CueDirection::backward && last != "of" && last != "owns" &&
         last != "publishes";
}

bool breaks_relation(std::string_view word) {
  static const auto& breaks = word_class("no_relation");
  return breaks.contains(word);
}

std::optional<CueMatch> cue_before_name(const std::vector<Token>& tokens, std::uint32_t first,
                                        std::uint32_t last) {
  const auto& lists = cue_lists();
  auto end = last;
  bool linked = false;
  for (int steps = 0; steps < 5 && end > first; ++steps, --end) {
    const auto found = lists.by_last_word.find(tokens[end - 1].lower);
    if (found != lists.by_last_word.end()) {
      for (const auto index : found->second) {
        const auto& cue = lists.cues[index];
        const auto start = start_of(tokens, first, end, cue);
        if (!start || (linked && !is_owned_noun(cue))) continue;
        // "listed as a terrorist organisation" tells a kind, not a name.
        if (cue.direction == CueDirection::same && end < last && is_indefinite(tokens[end]))
          continue;
        if (is_owned_noun(cue) && !has_owner(tokens, first, *start)) continue;
        return CueMatch{&cue, *start, end};
      }
    }
    const bool link = links_noun_to_name(tokens[end - 1]);
    if (!link && !may_follow_cue(tokens[end - 1])) return std::nullopt;
    linked = linked || link;
  }
  return std::nullopt;
}

std::optional<CueMatch> alias_cue_at(const std::vector<Token>& tokens, std::uint32_t first,
                                     std::uint32_t last) {
  const auto& lists = cue_lists();
  for (auto i = first; i < last && i < first + 4; ++i) {
    const auto found = lists.by_first_word.find(tokens[i].lower);
    if (found == lists.by_first_word.end()) continue;
    for (const auto index : found->second) {
      const auto& cue = lists.cues[index];
      if (cue.words.size() > last - i || cue.words.size() < 2) continue;
      if (matches(tokens, i, cue))
        return CueMatch{&cue, i, i + static_cast<std::uint32_t>(cue.words.size())};
    }
  }
  return std::nullopt;
}

}  // namespace headwater
