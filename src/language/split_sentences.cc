// SPDX-License-Identifier: Apache-2.0
#include "language/split_sentences.h"

#include <unicode/uchar.h>

#include <optional>
#include <string>
#include <vector>

#include "base/data_file.h"
#include "language/tokenize.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_sentence =
    2000;  // tokens; text without any sentence end is cut there

class Splitter {
 public:
  Splitter(std::u32string_view text, Sentences& out) : text_(text), out_(out) {}

  void block(std::uint32_t index, Span span) {
    const auto first = static_cast<std::uint32_t>(out_.tokens.size());
    tokenize(text_, span, out_.tokens);
    const auto last = static_cast<std::uint32_t>(out_.tokens.size());
    auto start = first;
    closing_ = {};
    for (auto i = first; i < last; ++i) {
      const auto end = sentence_end(start, i, last);
      if (!end && i + 1 - start < longest_sentence) continue;
      add(index, start, end.value_or(i + 1));
      start = end.value_or(i + 1);
      i = start - 1;
    }
    if (start < last) add(index, start, last);
  }

 private:
  [[nodiscard]] const Token& token(std::uint32_t i) const { return out_.tokens[i]; }

  void add(std::uint32_t block, std::uint32_t first, std::uint32_t last) {
    out_.sentences.push_back(
        {{token(first).span.start, token(last - 1).span.end}, block, first, last});
  }

  [[nodiscard]] static bool ends_with_stop(const Token& t) {
    return t.text.size() > 1 && t.text.back() == '.';
  }

  [[nodiscard]] static bool is_end_mark(const Token& t) {
    return t.kind == TokenKind::punctuation &&
           (t.text == "." || t.text == "!" || t.text == "?" || t.text == "…" || t.text == "。" ||
            t.text.starts_with(".."));
  }

  [[nodiscard]] static bool is_closer(const Token& t) {
    return t.kind == TokenKind::close_quote || t.text == ")" || t.text == "]";
  }

  // One past the last token of the sentence that ends at token i, if one does.
  [[nodiscard]] std::optional<std::uint32_t> sentence_end(std::uint32_t start, std::uint32_t i,
                                                          std::uint32_t last) {
    if (i + 1 < last && blank_line_between(i)) return i + 1;
    const auto& t = token(i);
    const bool abbreviated = t.kind == TokenKind::word && ends_with_stop(t);
    if (!is_end_mark(t) && !abbreviated) return std::nullopt;
    const auto end = closing_run_end(i + 1, last);
    if (end == last) return end;
    if (abbreviated && end == i + 1) {
      if (!abbreviation_may_end(i, end)) return std::nullopt;
      return end;
    }
    if (asks_in_bracket(start, i, end)) return std::nullopt;
    return closing_.before_start ? std::optional(end) : std::nullopt;
  }

  // The end of the closing and end marks that touch one another from token `from` on. Each mark of
  // a long run asks for the same end: it is looked for once.
  std::uint32_t closing_run_end(std::uint32_t from, std::uint32_t last) {
    if (from > closing_.first && from <= closing_.last) return closing_.last;
    auto end = from;
    while (end < last && (is_closer(token(end)) || is_end_mark(token(end))) && touches(end)) ++end;
    closing_ = {from - 1, end, end < last && may_start(end)};
    return end;
  }

  // "the old (former?) Ferry Board": the bracket opens inside the sentence, which goes on with a
  // word that begins none.
  [[nodiscard]] bool asks_in_bracket(std::uint32_t start, std::uint32_t i,
                                     std::uint32_t end) const {
    constexpr std::uint32_t reach = 6;
    if ((token(i).text != "?" && token(i).text != "!") || end != i + 2 || token(i + 1).text != ")")
      return false;
    if (line_break_before(end) || starts_sentences(token(end).lower)) return false;
    if (token(end).kind != TokenKind::word) return false;
    for (auto j = i; j > start + 1 && i - j < reach; --j) {
      if (token(j - 1).text == "(") return true;
    }
    return false;
  }

  [[nodiscard]] bool touches(std::uint32_t i) const {
    return token(i).span.start == token(i - 1).span.end;
  }

  [[nodiscard]] bool blank_line_between(std::uint32_t i) const {
    int breaks = 0;
    for (auto at = token(i).span.end; at < token(i + 1).span.start; ++at)
      breaks += text_[at] == U'\n' ? 1 : 0;
    return breaks >= 2;
  }

  [[nodiscard]] bool line_break_before(std::uint32_t i) const {
    for (auto at = token(i - 1).span.end; at < token(i).span.start; ++at) {
      if (text_[at] == U'\n') return true;
    }
    return false;
  }

  // Whether a sentence can begin with token i: an opening mark, a digit, or anything but a
  // lower-case letter.
  [[nodiscard]] bool may_start(std::uint32_t i) const {
    const auto& t = token(i);
    if (line_break_before(i) && !lower_case(t)) return true;
    if (t.kind == TokenKind::open_quote || t.text == "(" || t.text == "[") return true;
    if (t.kind == TokenKind::word || t.kind == TokenKind::number) return !lower_case(t);
    return t.kind == TokenKind::symbol || t.text == "-" || t.text == "…" ||
           t.text.starts_with("..");
  }

  [[nodiscard]] bool lower_case(const Token& t) const {
    return u_islower(static_cast<UChar32>(text_[t.span.start])) != 0;
  }

  // "the U.S. The next day": an abbreviation that can end a sentence does so before a capitalised
  // word that commonly begins one.
  [[nodiscard]] bool abbreviation_may_end(std::uint32_t i, std::uint32_t next) const {
    const auto span = token(i).span;
    const auto word = text_.substr(span.start, span.size() - 1);
    if (abbreviation_kind(word, token(next).kind == TokenKind::number) != Abbreviation::any)
      return false;
    if (line_break_before(next) && !lower_case(token(next))) return true;
    if (token(next).kind == TokenKind::open_quote) return true;
    return token(next).capital && starts_sentences(token(next).lower);
  }

  [[nodiscard]] static bool starts_sentences(const std::string& lower) {
    static const auto& starters = word_class("sentence_starter");
    return starters.contains(lower);
  }

  struct ClosingRun {
    std::uint32_t first = 0;  // the mark before the run
    std::uint32_t last = 0;
    bool before_start = false;  // a sentence may start behind it
  };

  std::u32string_view text_;
  Sentences& out_;
  ClosingRun closing_;
};

}  // namespace

Sentences split_sentences(const Document& document) {
  Sentences out;
  const auto text = to_utf32(document.text.str());
  out.tokens.reserve(text.size() / 5 + 8);
  Splitter splitter(text, out);
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i)
    splitter.block(i, document.blocks[i].span);
  return out;
}

Sentences split_paragraph(std::string_view text) {
  Document document;
  document.text = Utf8Text(to_valid_utf8(text));
  document.blocks.push_back({BlockKind::paragraph, {0, document.text.size()}, "", ""});
  return split_sentences(document);
}

}  // namespace headwater
