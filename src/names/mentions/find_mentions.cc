// SPDX-License-Identifier: Apache-2.0
#include "names/mentions/find_mentions.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/strings.h"
#include "lexicon/gazetteer.h"
#include "names/mentions/mention_kind.h"
#include "names/mentions/name_runs.h"
#include "text/name_tokens.h"

namespace headwater {
namespace {

constexpr std::size_t longest_known = 10;  // tokens of a name looked up in headings
constexpr int proves_person = 4;           // votes of one mention; its shape and a verb have 3

class MentionFinder {
 public:
  MentionFinder(const Document& document, const Sentences& text)
      : document_(document), text_(text), habits_(case_habits(text)) {}

  std::vector<FoundMention> find() {
    for (std::uint32_t s = 0; s < text_.sentences.size(); ++s) {
      const auto& sentence = text_.sentences[s];
      if (sentence.first >= sentence.last) continue;
      if (letter_case(text_, sentence) != LetterCase::sentence) continue;
      dateline(s);
      for (const auto& run : name_runs(text_, sentence, habits_)) add(s, run);
    }
    for (std::uint32_t s = 0; s < text_.sentences.size(); ++s) {
      const auto& sentence = text_.sentences[s];
      if (sentence.first >= sentence.last) continue;
      if (letter_case(text_, sentence) != LetterCase::sentence) known_names(s);
    }
    settle_kinds();
    std::ranges::sort(found_, {}, [](const FoundMention& m) { return m.mention.span; });
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string key(std::uint32_t first, std::uint32_t last) const {
    std::string text;
    for (auto i = first; i < last; ++i) {
      if (i > first) text += ' ';
      text += text_.tokens[i].lower;
    }
    return text;
  }

  void add(std::uint32_t s, const NameRun& run) {
    if (!found_.empty() && found_.back().sentence == s && found_.back().last > run.first) return;
    const Span span{text_.tokens[run.first].span.start, text_.tokens[run.last - 1].span.end};
    // Kept short of anything the outlets of a page could call a name.
    if (span.size() > 160) return;
    found_.push_back({run.first, run.last, s, {span, text_of(run), {}}, false});
    const auto words = key(run.first, run.last);
    const auto votes = kind_votes(text_, text_.sentences[s], run);
    if (votes.of(EntityKind::person) >= proves_person) persons_.insert(words);
    votes_[words].add(votes);
  }

  // The words without a nickname: "Jonas Tiel" of "Jonas “Herring” Tiel".
  [[nodiscard]] std::string text_of(const NameRun& run) const {
    auto words = run.last;
    for (auto i = run.first; i < run.last && words == run.last; ++i) {
      if (text_.tokens[i].kind == TokenKind::open_quote) words = i;
    }
    auto rest = words;
    while (rest < run.last && text_.tokens[rest].kind != TokenKind::close_quote) ++rest;
    auto text = slice(run.first, words);
    if (rest + 1 < run.last) text += " " + slice(rest + 1, run.last);
    return text;
  }

  [[nodiscard]] std::string slice(std::uint32_t first, std::uint32_t last) const {
    return squeeze_space(
        document_.text.slice({text_.tokens[first].span.start, text_.tokens[last - 1].span.end}));
  }

  // "KARSHT, January 18 (CPS) -" at the head of a block: the place the report was filed from.
  void dateline(std::uint32_t s) {
    const auto& sentence = text_.sentences[s];
    auto end = sentence.first;
    while (end < sentence.last && end < sentence.first + 3 && is_all_capitals(text_.tokens[end]))
      ++end;
    if (end == sentence.first || end >= sentence.last) return;
    const auto& next = text_.tokens[end];
    if (next.text != "," && next.text != "(" && !is_dash(next)) return;
    bool dash = false;
    for (auto i = end; i < sentence.last && i < end + 9; ++i)
      dash = dash || is_dash(text_.tokens[i]);
    if (!dash) return;
    add(s, {sentence.first, end, false, true});
    votes_[key(sentence.first, end)].add(EntityKind::place, 6);
  }

  static bool is_dash(const Token& token) {
    return token.text == "-" || token.text == "–" || token.text == "—" || token.text == "--";
  }

  // In headings every word has a capital: only names met elsewhere, or listed, count there.
  void known_names(std::uint32_t s) {
    const auto& sentence = text_.sentences[s];
    for (auto i = sentence.first; i < sentence.last;) {
      const auto end = known_end(i, sentence.last);
      if (end > i) {
        NameRun run{i, end, false, false};
        const Span span{text_.tokens[i].span.start, text_.tokens[end - 1].span.end};
        found_.push_back({i, end, s, {span, squeeze_space(document_.text.slice(span)), {}}, false});
        votes_[key(i, end)].add(kind_votes_of_words(text_.tokens, run));
        i = end;
      } else {
        ++i;
      }
    }
  }

  [[nodiscard]] std::uint32_t known_end(std::uint32_t first, std::uint32_t limit) const {
    if (!text_.tokens[first].capital) return first;
    const auto stop = std::min<std::size_t>(limit, first + longest_known);
    auto best = first;
    std::string text;
    for (auto i = first; i < stop; ++i) {
      if (i > first) text += ' ';
      text += text_.tokens[i].lower;
      if (votes_.contains(text) || is_known_place(text)) best = i + 1;
    }
    return best;
  }

  // One kind for all mentions with the same words; a surname alone is its person.
  void settle_kinds() {
    for (const auto& found : found_) {
      const auto words = key(found.first, found.last);
      if (found.last - found.first < 2 || votes_.at(words).winner() != EntityKind::person) continue;
      const auto surname = votes_.find(text_.tokens[found.last - 1].lower);
      if (surname == votes_.end()) continue;
      persons_.insert(words);
      persons_.insert(surname->first);
      if (raised_.insert(surname->first).second) surname->second.add(EntityKind::person, 7);
    }
    for (auto& found : found_) {
      const auto words = key(found.first, found.last);
      found.mention.kind = votes_.at(words).winner();
      found.person_by_shape = found.mention.kind == EntityKind::person && !persons_.contains(words);
    }
  }

  const Document& document_;
  const Sentences& text_;
  const CaseHabits habits_;
  std::vector<FoundMention> found_;
  StringMap<KindVotes> votes_;
  StringSet raised_;
  StringSet persons_;  // by a title, a given name, an age, or a surname used alone
};

}  // namespace

std::vector<FoundMention> find_mentions(const Document& document, const Sentences& text) {
  return MentionFinder(document, text).find();
}

}  // namespace headwater
