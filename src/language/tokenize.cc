// SPDX-License-Identifier: Apache-2.0
#include "language/tokenize.h"

#include <libstemmer.h>
#include <unicode/uchar.h>

#include <memory>
#include <string>

#include "base/data_file.h"
#include "base/utf8.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  const auto type = u_charType(static_cast<UChar32>(c));
  return u_isalpha(static_cast<UChar32>(c)) != 0 || type == U_NON_SPACING_MARK ||
         type == U_COMBINING_SPACING_MARK;
}
bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
bool is_word_char(char32_t c) {
  return is_letter(c) || is_digit(c) || (c >= 0x80 && u_isdigit(static_cast<UChar32>(c)) != 0);
}
bool is_space(char32_t c) {
  if (c < 0x80) return c <= U' ';
  const auto wide = static_cast<UChar32>(c);
  return u_isUWhiteSpace(wide) != 0 || c == 0x200B || c == 0xFEFF ||
         u_charType(wide) == U_CONTROL_CHAR;
}
bool is_ideograph(char32_t c) {
  return c >= 0x2E80 && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC) != 0;
}
bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == 0x2019 || c == 0x02BC;
}
bool is_hyphen(char32_t c) {
  return c == U'-' || c == 0x2010 || c == 0x2011;
}
bool is_dash(char32_t c) {
  return is_hyphen(c) || (c >= 0x2012 && c <= 0x2015);
}
bool is_upper(char32_t c) {
  return c < 0x80 ? c >= U'A' && c <= U'Z' : u_isupper(static_cast<UChar32>(c)) != 0;
}

struct AbbreviationRow {
  Abbreviation kind = Abbreviation::none;
  bool needs_number = false;
};

// Keys are exact for rows marked "case" or "number", lower case for the others.
struct AbbreviationList {
  StringMap<AbbreviationRow> exact;
  StringMap<AbbreviationRow> folded;
};

const AbbreviationList& abbreviations() {
  static const AbbreviationList list = [] {
    AbbreviationList made;
    for (const auto& row : data_rows("language/abbreviations.tsv")) {
      const auto kind = row[1] == "any" ? Abbreviation::any : Abbreviation::inner;
      const bool exact = row.size() > 2;
      auto& table = exact ? made.exact : made.folded;
      table.emplace(row[0], AbbreviationRow{kind, exact && row[2] == "number"});
    }
    return made;
  }();
  return list;
}

// "J", "U.S", "a.k.a": single letters divided by stops.
bool is_dotted_letters(std::u32string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i % 2 == 0 ? !is_letter(word[i]) : word[i] != U'.') return false;
  }
  return word.size() % 2 == 1;
}

class Tokenizer {
 public:
  Tokenizer(std::u32string_view text, Span span, std::vector<Token>& tokens)
      : text_(text), span_(span), tokens_(tokens) {}

  void run() {
    auto at = span_.start;
    while (at < span_.end) at = is_space(text_[at]) ? at + 1 : one_token(at);
  }

 private:
  [[nodiscard]] char32_t look(std::uint32_t at) const { return at < span_.end ? text_[at] : U'\0'; }
  [[nodiscard]] char32_t before(std::uint32_t at) const {
    return at > span_.start ? text_[at - 1] : U' ';
  }

  std::uint32_t one_token(std::uint32_t at) {
    const auto c = text_[at];
    if (is_ideograph(c)) return emit(at, at + 1, TokenKind::word);
    if (is_word_char(c)) return word(at);
    if (const auto end = run_of_marks(at); end > at) return emit(at, end, TokenKind::punctuation);
    return mark(at);
  }

  // Ellipses, dashes and doubled quotes that belong together.
  [[nodiscard]] std::uint32_t run_of_marks(std::uint32_t at) const {
    const auto c = text_[at];
    if (c != U'.' && !is_dash(c)) return at;
    auto end = at;
    while (look(end) == c) ++end;
    return end - at >= 2 ? end : at;
  }

  std::uint32_t mark(std::uint32_t at) {
    const auto c = text_[at];
    const bool starts = is_space(before(at)) || before(at) == U'(' || before(at) == U'[' ||
                        is_dash(before(at)) || before(at) == 0x201C || before(at) == 0x2018 ||
                        before(at) == U'"';
    const bool goes_on = !is_space(look(at + 1)) && look(at + 1) != U'\0';
    if (c == U'`' || (c == U'\'' && look(at + 1) == U'\'')) {
      const auto end = look(at + 1) == c ? at + 2 : at + 1;
      return emit(at, end, c == U'`' ? TokenKind::open_quote : TokenKind::close_quote);
    }
    switch (c) {
      case U'"':
        return emit(at, at + 1, starts && goes_on ? TokenKind::open_quote : TokenKind::close_quote);
      case U'\'':
        return emit(at, at + 1, starts && goes_on ? TokenKind::open_quote : closing_apostrophe(at));
      case 0x2019:
        return emit(at, at + 1, closing_apostrophe(at));
      case 0x201C:
      case 0x2018:
      case 0x201E:
      case 0x201A:
      case 0x00AB:
      case 0x2039:
      case 0x201F:
        return emit(at, at + 1, TokenKind::open_quote);
      case 0x201D:
      case 0x00BB:
      case 0x203A:
        return emit(at, at + 1, TokenKind::close_quote);
      default:
        break;
    }
    const bool punctuation =
        c < 0x80 ? std::u32string_view(U".,;:!?()[]{}-/\\").find(c) != std::u32string_view::npos
                 : u_ispunct(static_cast<UChar32>(c)) != 0;
    return emit(at, at + 1, punctuation ? TokenKind::punctuation : TokenKind::symbol);
  }

  // After a plural ("the rebels'") it is a possessive unless a single quotation is open.
  [[nodiscard]] TokenKind closing_apostrophe(std::uint32_t at) {
    const bool after_s = before(at) == U's' || before(at) == U'S';
    return after_s && !single_quote_open_ ? TokenKind::punctuation : TokenKind::close_quote;
  }

  std::uint32_t word(std::uint32_t at) {
    auto end = at + 1;
    bool address = false;
    while (end < span_.end) {
      const auto c = text_[end];
      if (is_ideograph(c)) break;
      const bool in_address =
          address && !is_space(c) && c != U'<' && c != U'>' && c != U'"' && c != 0x201D;
      if (is_word_char(c) || joins(end) || in_address) {
        ++end;
      } else if (starts_address(at, end)) {
        address = true;
        ++end;
      } else {
        break;
      }
    }
    if (address) return emit(at, trim_address(at, end), TokenKind::symbol);
    end = take_stop(at, end);
    return emit_with_clitic(at, end);
  }

  // A mark between two word characters that does not divide them.
  [[nodiscard]] bool joins(std::uint32_t at) const {
    const auto c = text_[at];
    const auto left = before(at);
    const auto right = look(at + 1);
    if (!is_word_char(left) || !is_word_char(right)) return false;
    if (is_apostrophe(c)) return is_letter(right);
    if (is_hyphen(c)) return !(is_digit(left) && is_digit(right));
    if (c == U',') return is_digit(left) && is_digit(right);
    if (c == U'.')
      return (is_digit(left) && is_digit(right)) ||
             (is_letter(left) && is_letter(right) && lone_letter(at));
    if (c == U'&') return is_upper(left) && is_upper(right);
    return c == U'_';
  }

  // The stop at `at` follows one single letter ("U.S", "a.k.a"), not a word whose blank was lost
  // ("end.Then").
  [[nodiscard]] bool lone_letter(std::uint32_t at) const {
    return at < span_.start + 2 || !is_letter(text_[at - 2]) ||
           (at >= span_.start + 3 && text_[at - 2] == U'.');
  }

  [[nodiscard]] bool starts_address(std::uint32_t from, std::uint32_t at) const {
    if (text_[at] == U'@') return is_word_char(look(at + 1));
    if (text_[at] == U':' && look(at + 1) == U'/' && look(at + 2) == U'/') return true;
    return text_[at] == U'.' && at - from == 3 && is_word_char(look(at + 1)) &&
           fold_case(text_[from]) == U'w' && fold_case(text_[from + 1]) == U'w' &&
           fold_case(text_[from + 2]) == U'w';
  }

  [[nodiscard]] std::uint32_t trim_address(std::uint32_t from, std::uint32_t end) const {
    while (end > from + 1 &&
           std::u32string_view(U".,;:!?)]'").find(text_[end - 1]) != std::u32string_view::npos)
      --end;
    return end;
  }

  [[nodiscard]] std::uint32_t take_stop(std::uint32_t from, std::uint32_t end) const {
    if (look(end) != U'.' || look(end + 1) == U'.') return end;
    auto next = end + 1;
    while (next < span_.end && is_space(text_[next])) ++next;
    const auto word = text_.substr(from, end - from);
    return abbreviation_kind(word, is_digit(look(next))) == Abbreviation::none ? end : end + 1;
  }

  std::uint32_t emit_with_clitic(std::uint32_t from, std::uint32_t end) {
    const auto kind = is_digit(text_[from]) ? TokenKind::number : TokenKind::word;
    const auto cut = clitic_start(from, end);
    if (cut > from && cut < end) {
      emit(from, cut, kind);
      return emit(cut, end, TokenKind::word);
    }
    return emit(from, end, kind);
  }

  [[nodiscard]] std::uint32_t clitic_start(std::uint32_t from, std::uint32_t end) const {
    static const auto& clitics = word_class("clitic");
    for (std::uint32_t length = 2; length <= 3 && from + length < end; ++length) {
      std::string tail;
      for (auto i = end - length; i < end; ++i) {
        append_utf8(tail, is_apostrophe(text_[i]) ? U'\'' : fold_case(text_[i]));
      }
      if (clitics.contains(tail)) return end - length;
    }
    return end;
  }

  std::uint32_t emit(std::uint32_t from, std::uint32_t end, TokenKind kind) {
    Token token;
    token.span = {from, end};
    token.kind = kind;
    token.capital = is_upper(text_[from]);
    for (auto i = from; i < end; ++i) {
      append_utf8(token.text, text_[i]);
      append_utf8(token.lower, is_apostrophe(text_[i]) ? U'\'' : fold_case(text_[i]));
    }
    token.stem = kind == TokenKind::word ? known_stem(token.lower) : token.lower;
    if (token.lower == "'" || text_[from] == 0x2018)
      single_quote_open_ = kind == TokenKind::open_quote;
    tokens_.push_back(std::move(token));
    return end;
  }

  // Most words of a text were met before.
  static const std::string& known_stem(const std::string& lower) {
    constexpr std::size_t most = 1U << 14U;
    thread_local StringMap<std::string> known;
    const auto found = known.find(lower);
    if (found != known.end()) return found->second;
    if (known.size() == most) known.clear();
    return known.emplace(lower, stem_of(lower)).first->second;
  }

  static std::string stem_of(const std::string& lower) {
    struct Delete {
      void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
    };
    thread_local const std::unique_ptr<sb_stemmer, Delete> stemmer(
        sb_stemmer_new("english", "UTF_8"));
    const auto* stem =
        sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol*>(lower.data()),
                        static_cast<int>(lower.size()));
    if (stem == nullptr) return lower;
    return {reinterpret_cast<const char*>(stem),
            static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))};
  }

  std::u32string_view text_;
  Span span_;
  std::vector<Token>& tokens_;
  bool single_quote_open_ = false;
};

}  // namespace

Abbreviation abbreviation_kind(std::u32string_view word, bool number_follows) {
  if (word.empty() || word.size() > 12) return Abbreviation::none;
  const auto exact = to_utf8(word);
  const auto& list = abbreviations();
  if (const auto row = list.exact.find(exact); row != list.exact.end()) {
    if (!row->second.needs_number || number_follows) return row->second.kind;
  }
  if (const auto row = list.folded.find(lower_utf8(exact)); row != list.folded.end())
    return row->second.kind;
  if (is_dotted_letters(word)) {
    if (word.size() > 1) return Abbreviation::any;
    return is_upper(word[0]) && word[0] != U'I' ? Abbreviation::inner : Abbreviation::none;
  }
  return Abbreviation::none;
}

void tokenize(std::u32string_view text, Span span, std::vector<Token>& tokens) {
  Tokenizer(text, span, tokens).run();
}

}  // namespace headwater
