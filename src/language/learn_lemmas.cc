// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "language/lemmatise.h"

namespace headwater {
namespace {

using RuleId = std::uint16_t;  // index + 1
using TagKey = std::pair<Upos, Xpos>;
using Votes = std::map<RuleId, std::uint32_t>;

class RuleBook {
 public:
  RuleId id_of(const LemmaExample& example) {
    const auto& lemma = example.lemma;
    const bool keep = example.form != example.lower && !lemma.empty() &&
                      lemma.front() == example.form.front() &&
                      example.form.size() == example.lower.size();
    const auto& word = keep ? example.form : example.lower;
    std::size_t same = 0;
    while (same < word.size() && same < lemma.size() && word[same] == lemma[same]) ++same;
    const LemmaRule rule{static_cast<std::uint32_t>(word.size() - same), lemma.substr(same), keep};
    const auto found = std::ranges::find(rules_, rule);
    if (found != rules_.end()) return static_cast<RuleId>(found - rules_.begin() + 1);
    rules_.push_back(rule);
    return static_cast<RuleId>(rules_.size());
  }
  [[nodiscard]] std::string bytes() const {
    std::string out;
    for (const auto& rule : rules_)
      out += fmt::format("{}\t{}\t{}\n", rule.cut, rule.put, rule.keep ? "keep" : "");
    return out;
  }

 private:
  std::vector<LemmaRule> rules_;
};

std::pair<RuleId, std::uint32_t> winner(const Votes& votes) {
  std::pair<RuleId, std::uint32_t> best{0, 0};
  for (const auto& [rule, count] : votes) {
    if (count > best.second) best = {rule, count};
  }
  return best;
}

std::uint32_t sum(const Votes& votes) {
  std::uint32_t total = 0;
  for (const auto& entry : votes) total += entry.second;
  return total;
}

using Endings = std::map<std::pair<TagKey, std::string>, Votes>;

// What the endings chosen so far say of a word.
RuleId predicted(const std::map<std::pair<TagKey, std::string>, RuleId>& chosen, const TagKey& tag,
                 const std::string& lower, std::size_t longest) {
  for (auto n = std::min(longest, lower.size()) + 1; n-- > 0;) {
    const auto found = chosen.find({tag, lower.substr(lower.size() - n)});
    if (found != chosen.end()) return found->second;
  }
  return 0;
}

}  // namespace

LemmaBytes learn_lemmas(const std::vector<LemmaExample>& examples) {
  RuleBook book;
  Endings words;
  for (const auto& example : examples) {
    const TagKey tag{example.tag.upos, example.tag.xpos};
    ++words[{tag, example.lower}][book.id_of(example)];
  }
  std::map<std::pair<TagKey, std::string>, RuleId> chosen;
  for (std::size_t n = 0; n <= longest_ending; ++n) {
    Endings endings;
    for (const auto& [key, votes] : words) {
      const auto& [tag, lower] = key;
      if (lower.size() < n) continue;
      ++endings[{tag, lower.substr(lower.size() - n)}][winner(votes).first];
    }
    std::map<std::pair<TagKey, std::string>, RuleId> added;
    for (const auto& [key, votes] : endings) {
      const auto [rule, count] = winner(votes);
      const bool sure = count >= 2 && count * 4 >= sum(votes) * 3;
      const bool known = n > 0 && predicted(chosen, key.first, key.second, n) == rule;
      if ((sure || n == 0) && !known) added.emplace(key, rule);
    }
    chosen.merge(added);
  }
  std::map<std::uint32_t, std::uint16_t> values;
  for (const auto& [key, rule] : chosen) {
    const Tag tag{key.first.first, key.first.second};
    values.emplace(HashedTable::key_of(ending_hash(key.second, tag, false)), rule);
  }
  for (const auto& [key, votes] : words) {
    const auto rule = winner(votes).first;
    if (predicted(chosen, key.first, key.second, longest_ending) == rule) continue;
    const Tag tag{key.first.first, key.first.second};
    values.emplace(HashedTable::key_of(ending_hash(key.second, tag, true)), rule);
  }
  return {table_bytes(values), book.bytes()};
}

}  // namespace headwater
