// SPDX-License-Identifier: Apache-2.0
#include "times/time_tokens.h"

#include <algorithm>
#include <utility>

#include "base/strings.h"
#include "times/join_words.h"
#include "times/time_words.h"

namespace headwater::times {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (static_cast<unsigned char>(c) >= 0x80);
}

// Width of typographic marks that stand for an ASCII one, and which.
struct Mark {
  std::size_t width = 0;
  char ascii = 0;
};
Mark mark_at(std::string_view text, std::size_t i) {
  if (text.size() - i >= 3 && text[i] == '\xE2' && text[i + 1] == '\x80') {
    const auto last = static_cast<unsigned char>(text[i + 2]);
    if (last == 0x98 || last == 0x99) return {3, '\''};
    if (last >= 0x90 && last <= 0x95) return {3, '-'};
    if (last == 0x9C || last == 0x9D) return {3, '"'};
    if (last == 0xA6) return {3, '~'};
    if (last >= 0x80 && last <= 0x8A) return {3, ' '};
  }
  if (text.size() - i >= 2 && text[i] == '\xC2' && text[i + 1] == '\xA0') return {2, ' '};
  return {1, text[i]};
}

class TokenReader {
 public:
  TokenReader(std::string_view text, std::string_view lower) : text_(text), lower_(lower) {}

  std::vector<TimeToken> run() {
    while (at_ < text_.size()) step();
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] char peek(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }

  void step() {
    const auto mark = mark_at(text_, at_);
    if (mark.ascii == ' ' || mark.ascii == '\t' || mark.ascii == '\n' || mark.ascii == '\r') {
      space(mark.ascii == '\n');
      at_ += mark.width;
      return;
    }
    line_start_ = newlines_ > 0 || at_ == 0;
    newlines_ = 0;
    if (is_ascii_digit(text_[at_])) return digits();
    if (mark.width == 1 && is_letter(text_[at_])) return word();
    if (mark.ascii == '\'') return apostrophe(mark.width);
    auto& token = push(at_ + mark.width, TokenShape::punctuation);
    if (mark.ascii == '-') token.lower = "-";
  }

  void space(bool newline) {
    space_ = true;
    if (!newline || ++newlines_ != 2) return;
    push(at_, TokenShape::barrier);
    space_ = true;
  }

  TimeToken& push(std::size_t end, TokenShape shape) {
    TimeToken token;
    token.begin = at_;
    token.end = end;
    token.shape = shape;
    token.lower = lower_.substr(at_, end - at_);
    token.space_before = std::exchange(space_, false);
    token.starts_line = std::exchange(line_start_, false);
    token.capital = text_[at_] >= 'A' && text_[at_] <= 'Z';
    tokens_.push_back(token);
    at_ = shape == TokenShape::barrier ? at_ : end;
    return tokens_.back();
  }

  // "2.5": one digit behind the point, and no clock ("10.30") or date ("4.3.2011").
  [[nodiscard]] bool has_one_decimal(std::size_t end) const {
    const bool point =
        peek(end) == '.' && is_ascii_digit(peek(end + 1)) && !is_ascii_digit(peek(end + 2));
    const bool led = at_ > 0 && (text_[at_ - 1] == '.' || text_[at_ - 1] == ':');
    return point && !led && (peek(end + 2) != '.' || !is_ascii_digit(peek(end + 3)));
  }

  void digits() {
    auto end = at_;
    int value = 0;
    std::size_t count = 0;
    while (is_ascii_digit(peek(end))) {
      if (count < 8) value = (value * 10) + (text_[end] - '0');
      ++count;
      ++end;
    }
    const bool grouped = peek(end) == ',' && is_ascii_digit(peek(end + 1)) &&
                         is_ascii_digit(peek(end + 2)) && is_ascii_digit(peek(end + 3)) &&
                         !is_ascii_digit(peek(end + 4)) && count <= 3;
    if (grouped) {
      for (std::size_t i = end + 1; i < end + 4; ++i) value = (value * 10) + (text_[i] - '0');
      end += 4;
      count = 9;  // never a year
    }
    std::uint8_t tenths = 0;
    const bool decimal = !grouped && has_one_decimal(end);
    if (decimal) {
      tenths = static_cast<std::uint8_t>(text_[end + 1] - '0');
      end += 2;
      count = 9;
    }
    const auto begin = at_;
    auto& token = push(end, TokenShape::digits);
    token.digits = static_cast<std::uint8_t>(std::min<std::size_t>(count, 255));
    token.decimal = decimal;
    token.tenths = tenths;
    if (count <= 9) token.add(WordClass::number, value);
    suffix(token, begin, value);
  }

  // "9th", "1960s", "1960's", "60s".
  void suffix(TimeToken& token, std::size_t begin, int value) {
    const std::string_view rest = lower_.substr(at_);
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
      if (!rest.starts_with(ending) || is_letter(peek(at_ + 2)) || is_ascii_digit(peek(at_ + 2)))
        continue;
      extend(token, begin, 2);
      token.senses = {};
      token.add(WordClass::ordinal, value);
      return;
    }
    const auto mark = at_ < text_.size() ? mark_at(text_, at_) : Mark{};
    const auto gap = mark.ascii == '\'' && mark.width > 0 ? mark.width : 0;
    if (peek(at_ + gap) != 's' || is_letter(peek(at_ + gap + 1)) || value % 10 != 0) return;
    const bool full = token.digits == 4 && value >= 1000 && value <= 2190;
    if (!full && (token.digits != 2 || gap != 0)) return;
    extend(token, begin, gap + 1);
    token.senses = {};
    token.add(WordClass::decade, value / 10);
  }

  void extend(TimeToken& token, std::size_t begin, std::size_t by) {
    at_ += by;
    token.end = at_;
    token.lower = lower_.substr(begin, at_ - begin);
  }

  // "a.m.", "B.C", "U.S.": single letters with periods.
  [[nodiscard]] std::size_t dotted_end() const {
    auto end = at_;
    std::size_t letters = 0;
    while (is_letter(peek(end)) && peek(end + 1) == '.') {
      end += 2;
      ++letters;
    }
    if (letters > 0 && is_letter(peek(end)) && !is_letter(peek(end + 1))) return end + 1;
    return letters >= 2 ? end : at_;
  }

  void word() {
    if (const auto dotted = dotted_end(); dotted > at_) return dotted_word(dotted);
    auto end = at_;
    while (end < text_.size() && is_letter(text_[end]) && mark_at(text_, end).width == 1) ++end;
    if (lower_.substr(at_, 7) == "o'clock") end = at_ + 7;
    auto& token = push(std::max(end, at_ + 1), TokenShape::word);
    add_senses(token);
    if (token.abbreviation && peek(at_) == '.') {
      const auto begin = token.begin;
      extend(token, begin, 1);
      token.lower.remove_suffix(1);
      token.period = true;
    }
  }

  void dotted_word(std::size_t end) {
    auto& token = push(end, TokenShape::word);
    const auto letters = token.lower;
    token.period = true;
    if (letters.starts_with("a.m") || letters.starts_with("p.m")) {
      token.add(WordClass::ampm, letters[0] == 'p' ? 12 : 0);
    } else if (letters.starts_with("b.c")) {
      token.add(WordClass::era, -1);
    } else if (letters.starts_with("a.d")) {
      token.add(WordClass::era, 1);
    }
  }

  static void add_senses(TimeToken& token) {
    if (const auto* entry = find_time_word(token.lower)) {
      for (const auto& sense : entry->senses) token.add(sense.word_class, sense.value);
      token.abbreviation = entry->abbreviation;
      token.ambiguous = entry->ambiguous;
    }
    if (token.lower == "am" || token.lower == "pm") {
      token.add(WordClass::ampm, token.lower == "pm" ? 12 : 0);
    }
    if (token.lower == "bc" || token.lower == "bce") token.add(WordClass::era, -1);
    if ((token.lower == "ad" || token.lower == "ce") && token.capital) token.add(WordClass::era, 1);
  }

  void apostrophe(std::size_t width) {
    const bool year = is_ascii_digit(peek(at_ + width)) && is_ascii_digit(peek(at_ + width + 1)) &&
                      !is_ascii_digit(peek(at_ + width + 2));
    if (!year) {
      const bool possessive = peek(at_ + width) == 's' && !is_letter(peek(at_ + width + 1));
      push(at_ + width + (possessive ? 1 : 0), TokenShape::punctuation).lower =
          possessive ? "'s" : "'";
      return;
    }
    const int value = ((text_[at_ + width] - '0') * 10) + (text_[at_ + width + 1] - '0');
    const bool decade = value % 10 == 0 && peek(at_ + width + 2) == 's';
    auto& token = push(at_ + width + (decade ? 3 : 2), TokenShape::word);
    token.add(decade ? WordClass::decade : WordClass::year2, decade ? value / 10 : value);
  }

  std::string_view text_;
  std::string_view lower_;
  std::size_t at_ = 0;
  bool space_ = true;
  bool line_start_ = true;
  int newlines_ = 0;
  std::vector<TimeToken> tokens_;
};

}  // namespace

const Sense* TimeToken::sense(WordClass wanted) const {
  const auto found = std::ranges::find(senses, wanted, &Sense::word_class);
  return found == senses.end() ? nullptr : &*found;
}

void TimeToken::add(WordClass word_class, int value) {
  const auto free = std::ranges::find(senses, WordClass::none, &Sense::word_class);
  if (free != senses.end()) *free = {word_class, value};
}

std::vector<TimeToken> read_tokens(std::string_view text, std::string_view lower) {
  return join_words(TokenReader(text, lower).run(), lower);
}

}  // namespace headwater::times
