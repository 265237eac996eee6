// SPDX-License-Identifier: Apache-2.0
// The tokens of a document with what every stage asks of them: closed word classes, verb forms,
// tags, lines and quotations.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/maybe_index.h"
#include "lexicon/reporting_lexicon.h"
#include "model/document.h"
#include "model/sentence.h"
#include "model/syntax.h"
#include "text/quotations.h"
#include "text/token_range.h"

namespace headwater {

// Classes of function_words.tsv and of punctuation, one bit each.
namespace word {
inline constexpr std::uint32_t determiner = 1U << 0U;
inline constexpr std::uint32_t possessive = 1U << 1U;
inline constexpr std::uint32_t subject_pronoun = 1U << 2U;
inline constexpr std::uint32_t object_pronoun = 1U << 3U;
inline constexpr std::uint32_t preposition = 1U << 4U;
inline constexpr std::uint32_t subordinator = 1U << 5U;
inline constexpr std::uint32_t coordinator = 1U << 6U;
inline constexpr std::uint32_t relative = 1U << 7U;
inline constexpr std::uint32_t be = 1U << 8U;
inline constexpr std::uint32_t have = 1U << 9U;
inline constexpr std::uint32_t auxiliary_do = 1U << 10U;
inline constexpr std::uint32_t modal = 1U << 11U;
inline constexpr std::uint32_t negation = 1U << 12U;
inline constexpr std::uint32_t adverb = 1U << 13U;
inline constexpr std::uint32_t time = 1U << 14U;
inline constexpr std::uint32_t comma = 1U << 15U;
inline constexpr std::uint32_t stop = 1U << 16U;  // . ! ? …
inline constexpr std::uint32_t semicolon = 1U << 17U;
inline constexpr std::uint32_t colon = 1U << 18U;
inline constexpr std::uint32_t dash = 1U << 19U;
inline constexpr std::uint32_t open_bracket = 1U << 20U;
inline constexpr std::uint32_t close_bracket = 1U << 21U;
inline constexpr std::uint32_t mark = 1U << 22U;  // double quotation marks and paired single ones
inline constexpr std::uint32_t number = 1U << 23U;
inline constexpr std::uint32_t name = 1U << 24U;    // begins with a capital and is no function word
inline constexpr std::uint32_t text = 1U << 25U;    // a word of any kind
inline constexpr std::uint32_t clitic = 1U << 26U;  // 's
inline constexpr std::uint32_t auxiliary = be | have | auxiliary_do | modal;
inline constexpr std::uint32_t punctuation =
    comma | stop | semicolon | colon | dash | open_bracket | close_bracket | mark;
}  // namespace word

// Verbs, lines and quotations of a text are wanted where who says what is read; elsewhere words are
// enough, and a verb is looked up when it is asked for.
enum class ViewOf { words, quotations };

class TextView {
 public:
  // `words`: by token, with tags and trees where they were made; empty where no tagger ran.
  TextView(const Document& document, const Sentences& sentences,
           std::span<const WordSyntax> words = {}, ViewOf of = ViewOf::quotations);
  // The same of tokens that are only a part of the document; `begins_line` has one entry a token.
  TextView(const Document& document, const Sentences& sentences, std::vector<bool> begins_line);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(flags_.size()); }
  // Rules look at neighbours: before the first token and behind the last there is no word of any
  // class, and no line goes on.
  [[nodiscard]] bool is(std::uint32_t token, std::uint32_t classes) const {
    return (this->classes(token) & classes) != 0;
  }
  [[nodiscard]] std::uint32_t classes(std::uint32_t token) const {
    return token < size() ? flags_[token] : 0;
  }
  [[nodiscard]] std::string_view lower(std::uint32_t token) const {
    return token < size() ? std::string_view(sentences_->tokens[token].lower) : std::string_view();
  }
  [[nodiscard]] const Token& token(std::uint32_t i) const { return sentences_->tokens.at(i); }
  [[nodiscard]] const VerbForm* verb(std::uint32_t token) const {
    if (token >= size()) return nullptr;
    return verbs_.empty() ? find_verb_at(token) : verbs_[token];
  }
  [[nodiscard]] std::optional<Xpos> tag(std::uint32_t token) const {
    return token < words_.size() ? std::optional(words_[token].tag.xpos) : std::nullopt;
  }
  [[nodiscard]] std::span<const WordSyntax> words() const { return words_; }
  // The document is written in capitals: they say nothing.
  [[nodiscard]] bool caseless() const { return caseless_; }
  // A form of a verb that may report something.
  [[nodiscard]] bool reports(std::uint32_t token) const {
    return verb(token) != nullptr && verb(token)->verb != nullptr;
  }
  [[nodiscard]] bool begins_line(std::uint32_t token) const {
    return token >= begins_line_.size() || begins_line_[token];
  }
  // The first token of the next line, or size().
  [[nodiscard]] std::uint32_t end_of_line(std::uint32_t token) const;

  // Index of the innermost double quotation that holds the token; single ones count where no double
  // one holds it.
  [[nodiscard]] MaybeIndex quotation_of(std::uint32_t token) const {
    return token < quotation_of_.size() ? quotation_of_[token] : no_index;
  }
  [[nodiscard]] const std::vector<Quotation>& quotations() const { return quotations_; }
  // The part of its quotation that holds the token; a mark may belong to no quotation.
  [[nodiscard]] std::optional<TokenRange> quoted_part(std::uint32_t token) const;

  [[nodiscard]] const Document& document() const { return *document_; }
  [[nodiscard]] const Sentences& sentences() const { return *sentences_; }
  [[nodiscard]] Span span_of(TokenRange range) const {
    return {token(range.first).span.start, token(range.last - 1).span.end};
  }
  // The words of the range joined by single spaces as the text has them.
  [[nodiscard]] std::string_view text_of(TokenRange range) const {
    return document_->text.slice(span_of(range));
  }
  // Do the words at `token` spell the phrase (lower case)?
  [[nodiscard]] bool spells(std::uint32_t token, const std::vector<std::string>& words) const;

 private:
  [[nodiscard]] const VerbForm* find_verb_at(std::uint32_t token) const;
  void classify();
  void find_verbs_and_quotations();
  void mark_quotations();

  const Document* document_;
  const Sentences* sentences_;
  std::span<const WordSyntax> words_;
  bool caseless_ = false;
  std::vector<std::uint32_t> flags_;
  std::vector<const VerbForm*> verbs_;
  std::vector<bool> begins_line_;
  std::vector<Quotation> quotations_;
  std::vector<MaybeIndex> quotation_of_;
};

}  // namespace headwater
