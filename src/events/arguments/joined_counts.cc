// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/joined_counts.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "events/arguments/quantity_roles.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

constexpr std::uint32_t most_words = 4;  // of the people counted

bool counts_people(const Count& count) {
  return count.unit.empty() && count.value.exact() && count.what != "money" &&
         count.what != "percent";
}

bool is_article(const Token& token) {
  return token.lower == "a" || token.lower == "an";
}

class Joiner {
 public:
  Joiner(std::span<const Token> tokens, const Sentence& sentence, std::vector<Count> counts)
      : tokens_(tokens), sentence_(sentence), counts_(std::move(counts)) {}

  std::vector<Count> join() {
    for (auto& count : counts_) {
      if (!counts_people(count) || !join_to_last(count)) made_.push_back(std::move(count));
      while (join_article(made_.back())) {
      }
    }
    return std::move(made_);
  }

 private:
  [[nodiscard]] std::uint32_t token_from(std::uint32_t position) const {
    const auto found = std::ranges::partition_point(
        tokens_, [&](const Token& token) { return token.span.end <= position; });
    return static_cast<std::uint32_t>(found - tokens_.begin());
  }

  // Behind the nouns that stand at `at`, the last of a person; none where there are no such.
  [[nodiscard]] std::optional<std::uint32_t> behind_people(std::uint32_t at) const {
    std::optional<std::uint32_t> found;
    for (const auto last = std::min(sentence_.last, at + most_words); at < last; ++at) {
      if (tokens_[at].kind != TokenKind::word || is_function_word(tokens_[at].lower)) break;
      if (is_person_noun(tokens_[at].lower)) found = at + 1;
    }
    return found;
  }

  // Behind the "and" or the comma that follows the people of a count.
  [[nodiscard]] std::optional<std::uint32_t> behind_link(const Count& count) const {
    auto at = behind_people(token_from(count.span.end));
    if (!at || *at >= sentence_.last) return std::nullopt;
    const bool comma = tokens_[*at].text == ",";
    if (comma) ++*at;
    const bool both = *at < sentence_.last && tokens_[*at].lower == "and";
    if (both) ++*at;
    return comma || both ? at : std::nullopt;
  }

  // The next word begins no clause about the last part alone.
  [[nodiscard]] bool ends_there(std::uint32_t at) const {
    static const auto& prepositions = word_class("preposition");
    return at >= sentence_.last || tokens_[at].kind != TokenKind::word ||
           tokens_[at].lower == "and" || prepositions.contains(tokens_[at].lower);
  }

  static bool join(Count& first, const Count& second) {
    first.value.lo = first.value.hi = *first.value.lo + *second.value.lo;
    first.span.end = second.span.end;
    return true;
  }

  bool join_to_last(const Count& count) {
    if (made_.empty() || !counts_people(made_.back())) return false;
    auto& last = made_.back();
    const auto at = token_from(count.span.start);
    if (behind_link(last) != std::optional(at)) return false;
    const auto behind = behind_people(token_from(count.span.end));
    if (!behind) return false;
    const bool told_first = says_fate(last.what);
    const bool told = says_fate(count.what);
    if (told ? told_first && last.what != count.what : !told_first || !ends_there(*behind))
      return false;
    if (told) last.what = count.what;
    return join(last, count);
  }

  // "… and a man".
  bool join_article(Count& count) {
    if (!counts_people(count) || !says_fate(count.what)) return false;
    const auto at = behind_link(count);
    if (!at || *at >= sentence_.last || !is_article(tokens_[*at])) return false;
    const auto behind = behind_people(*at + 1);
    if (!behind) return false;
    const auto role = quantity_role_of(tokens_, {sentence_.first, sentence_.last, *at, *at + 1});
    if (says_fate(role.what) ? role.what != count.what : !ends_there(*behind)) return false;
    return join(count, {count.what, "", {1, 1, ""}, tokens_[*at].span});
  }

  std::span<const Token> tokens_;
  const Sentence& sentence_;
  std::vector<Count> counts_;
  std::vector<Count> made_;
};

}  // namespace

std::vector<Count> join_counts(std::span<const Token> tokens, const Sentence& sentence,
                               std::vector<Count> counts) {
  return Joiner(tokens, sentence, std::move(counts)).join();
}

}  // namespace headwater
