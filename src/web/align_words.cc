// SPDX-License-Identifier: Apache-2.0
#include "web/align_words.h"

#include <algorithm>
#include <string>

#include "base/strings.h"

namespace headwater {
namespace {

constexpr std::size_t most_words = 2000;

struct Word {
  std::uint32_t start = 0;
  std::string text;
};

bool is_word_sign(char32_t c) {
  if (c < 0x80)
    return is_ascii_letter(static_cast<char>(c)) || is_ascii_digit(static_cast<char>(c));
  // Quotation marks, dashes and blanks of all widths.
  return c > 0xBF && !(c >= 0x2000 && c <= 0x206F) && !(c >= 0x3000 && c <= 0x303F);
}

std::vector<Word> words_of(const Utf8Text& text) {
  std::vector<Word> words;
  bool inside = false;
  std::uint32_t at = 0;
  const auto& bytes = text.str();
  for (std::size_t i = 0; i < bytes.size(); ++at) {
    const auto point = decode_utf8(bytes, i);
    i += point.bytes;
    const bool sign = is_word_sign(point.value);
    if (sign && !inside) words.push_back({at, ""});
    if (sign) append_utf8(words.back().text, fold_case(point.value));
    inside = sign;
  }
  return words;
}

// Of the words from i of a and j of b on: the length of the longest common sequence.
class Table {
 public:
  Table(const std::vector<Word>& a, const std::vector<Word>& b, std::size_t rows,
        std::size_t columns)
      : width_(columns + 1), lengths_((rows + 1) * width_, 0) {
    for (std::size_t i = rows; i-- > 0;) {
      for (std::size_t j = columns; j-- > 0;)
        at(i, j) = a[i].text == b[j].text ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                                          : std::max(at(i + 1, j), at(i, j + 1));
    }
  }
  std::uint16_t& at(std::size_t i, std::size_t j) { return lengths_[i * width_ + j]; }

 private:
  std::size_t width_;
  std::vector<std::uint16_t> lengths_;
};

class Runs {
 public:
  Runs(const std::vector<Word>& a, const std::vector<Word>& b, std::uint32_t size_a,
       std::uint32_t size_b)
      : a_(a), b_(b), size_a_(size_a), size_b_(size_b) {}

  void add(AlignedKind kind, std::size_t to_a, std::size_t to_b) {
    if (to_a == at_a_ && to_b == at_b_) return;
    if (kind == AlignedKind::changed && to_a == at_a_) kind = AlignedKind::only_b;
    if (kind == AlignedKind::changed && to_b == at_b_) kind = AlignedKind::only_a;
    if (!runs_.empty() && runs_.back().kind == kind) {
      runs_.back().a.end = start(a_, to_a, size_a_);
      runs_.back().b.end = start(b_, to_b, size_b_);
    } else {
      const auto end_a = runs_.empty() ? 0 : runs_.back().a.end;
      const auto end_b = runs_.empty() ? 0 : runs_.back().b.end;
      runs_.push_back({kind, {end_a, start(a_, to_a, size_a_)}, {end_b, start(b_, to_b, size_b_)}});
    }
    at_a_ = to_a;
    at_b_ = to_b;
  }
  std::vector<AlignedRun> take() {
    if (!runs_.empty()) {
      runs_.back().a.end = size_a_;
      runs_.back().b.end = size_b_;
    }
    return std::move(runs_);
  }

 private:
  static std::uint32_t start(const std::vector<Word>& words, std::size_t index,
                             std::uint32_t size) {
    return index == 0 ? 0 : index < words.size() ? words[index].start : size;
  }
  const std::vector<Word>& a_;
  const std::vector<Word>& b_;
  std::uint32_t size_a_;
  std::uint32_t size_b_;
  std::size_t at_a_ = 0;
  std::size_t at_b_ = 0;
  std::vector<AlignedRun> runs_;
};

}  // namespace

AlignedWords align_words(const Utf8Text& a, const Utf8Text& b) {
  const auto words_a = words_of(a);
  const auto words_b = words_of(b);
  const auto rows = std::min(words_a.size(), most_words);
  const auto columns = std::min(words_b.size(), most_words);
  Table table(words_a, words_b, rows, columns);
  Runs runs(words_a, words_b, a.size(), b.size());
  AlignedWords made{{}, table.at(0, 0), words_a.size(), words_b.size()};
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < rows || j < columns) {
    auto next_a = i;
    auto next_b = j;
    const auto same = [&] {
      return next_a < rows && next_b < columns && words_a[next_a].text == words_b[next_b].text;
    };
    if (same()) {
      while (same()) ++next_a, ++next_b;
      runs.add(AlignedKind::same, next_a, next_b);
    } else {
      while (!same() && (next_a < rows || next_b < columns)) {
        const bool skip_a =
            next_b >= columns ||
            (next_a < rows && table.at(next_a + 1, next_b) >= table.at(next_a, next_b + 1));
        ++(skip_a ? next_a : next_b);
      }
      runs.add(AlignedKind::changed, next_a, next_b);
    }
    i = next_a;
    j = next_b;
  }
  runs.add(AlignedKind::changed, words_a.size(), words_b.size());
  made.runs = runs.take();
  return made;
}

}  // namespace headwater
