// SPDX-License-Identifier: Apache-2.0
#include "reuse/boilerplate/boilerplate_evidence.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "base/strings.h"
#include "base/utf8.h"
#include "reuse/boilerplate/page_phrases.h"

namespace headwater {
namespace {

using Tokens = std::span<const Token>;

// Lower-case words between single spaces, with a space at both ends: " editor's note we ".
std::string plain_words(std::string_view text) {
  std::string plain = " ";
  for (const char c : lower_utf8(text)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter || c == '\'')
      plain += c;
    else if (plain.back() != ' ')
      plain += ' ';
  }
  if (plain.back() != ' ') plain += ' ';
  return plain;
}

std::string with_plain_apostrophes(std::string text) {
  constexpr std::string_view curly = "\u2019";
  for (auto at = text.find(curly); at != std::string::npos; at = text.find(curly, at + 1))
    text.replace(at, curly.size(), "'");
  return text;
}

std::vector<std::string> plain_phrases(std::string_view kind) {
  std::vector<std::string> phrases;
  for (const auto phrase : page_phrases(kind)) phrases.push_back(plain_words(phrase));
  return phrases;
}

std::string phrase_in(const std::string& plain, const std::vector<std::string>& phrases) {
  for (const auto& phrase : phrases)
    if (phrase.size() > 2 && plain.find(phrase) != std::string::npos)
      return std::string(trim(phrase));
  return {};
}

std::string opening_of(const std::string& plain, const std::vector<std::string>& phrases) {
  const auto found = std::ranges::find_if(
      phrases, [&](const std::string& phrase) { return plain.starts_with(phrase); });
  return found == phrases.end() ? std::string() : std::string(trim(*found));
}

bool says_we(const Token& token) {
  return token.lower == "we" || token.lower == "our" || token.lower == "ours" ||
         token.lower == "ourselves" || (token.lower == "us" && token.text != "US");
}
bool says_you(const Token& token) {
  return token.lower == "you" || token.lower == "your" || token.lower == "yours" ||
         token.lower == "please";
}
bool is_first_or_second_person(std::string_view holder) {
  static constexpr std::array<std::string_view, 6> persons{"we", "i", "you", "us", "our", "your"};
  return std::ranges::find(persons, lower_ascii(holder)) != persons.end();
}

class BlockReader {
 public:
  BlockReader(const DocumentFacts& facts, const ClaimingPlaces& places, const Sentences& sentences,
              std::uint32_t block)
      : facts_(facts),
        places_(places),
        span_(facts.document.blocks[block].span),
        quote_block_(facts.document.blocks[block].kind == BlockKind::quote),
        plain_(plain_words(with_plain_apostrophes(std::string(facts.document.text.slice(span_))))) {
    const auto before = [](const Token& token) { return token.span.start; };
    const auto first = std::ranges::lower_bound(sentences.tokens, span_.start, {}, before);
    const auto last = std::ranges::lower_bound(sentences.tokens, span_.end, {}, before);
    tokens_ = Tokens(first, last);
  }

  BoilerplateEvidence read() {
    find_phrases();
    made_.tells_by_wording = !made_.for_site.empty();
    find_persons();
    find_own_names();
    if (to_reader_ && made_.for_site.size() > 1) made_.tells_by_wording = true;
    made_.words =
        static_cast<std::uint32_t>(std::ranges::count(tokens_, TokenKind::word, &Token::kind));
    made_.claimed = (any_inside(places_.events) ? 1U : 0U) + (any_inside(places_.said) ? 1U : 0U) +
                    (quotes() ? 1U : 0U) + (names_or_counts() ? 1U : 0U);
    made_.quotation = quote_block_;
    return std::move(made_);
  }

 private:
  void add(std::string words) {
    if (words.empty() || std::ranges::find(made_.for_site, words) != made_.for_site.end()) return;
    made_.for_site.push_back(std::move(words));
  }

  void find_phrases() {
    static const auto notices = plain_phrases("notice");
    static const auto page_words = plain_phrases("site");
    static const auto certain = plain_phrases("certain");
    static const auto openings = plain_phrases("opening");
    static const auto republished = plain_phrases("republished");
    add(phrase_in(plain_, notices));
    auto sure = phrase_in(plain_, certain);
    if (sure.empty()) sure = opening_of(plain_, openings);
    made_.certain = sure.empty() ? 0 : 1;
    add(std::move(sure));
    add(phrase_in(plain_, page_words));
    auto found = phrase_in(plain_, republished);
    made_.republication = !found.empty();
    add(std::move(found));
  }

  void find_persons() {
    std::string reader;
    std::string house;
    bool quoted = false;
    for (const auto& token : tokens_) {
      if (token.kind == TokenKind::open_quote) quoted = true;
      if (token.kind == TokenKind::close_quote) quoted = false;
      if (quoted) continue;
      if (reader.empty() && says_you(token)) reader = token.lower;
      if (house.empty() && says_we(token)) house = token.lower;
    }
    to_reader_ = !reader.empty();
    add(std::move(reader));
    add(std::move(house));
  }

  [[nodiscard]] bool holds_name(std::string_view name) const {
    const auto words = plain_words(name);
    return words.size() > 2 && plain_.find(words) != std::string::npos;
  }

  void find_own_names() {
    const auto& document = facts_.document;
    for (const auto& name : {document.source, document.site}) {
      if (!holds_name(name)) continue;
      add(name);
      break;
    }
    for (const auto& author : document.authors) {
      if (author == document.source || !holds_name(author)) continue;
      add(author);
      made_.tells_by_wording = true;
      break;
    }
  }

  [[nodiscard]] bool is_own_name(std::string_view name) const {
    const auto words = plain_words(name);
    return std::ranges::any_of(made_.for_site, [&](const std::string& own) {
      return plain_words(own).find(words) != std::string::npos;
    });
  }

  [[nodiscard]] bool any_inside(const std::vector<std::uint32_t>& sorted) const {
    const auto next = std::ranges::lower_bound(sorted, span_.start);
    return next != sorted.end() && *next < span_.end;
  }

  [[nodiscard]] bool quotes() const {
    return std::ranges::find(tokens_, TokenKind::open_quote, &Token::kind) != tokens_.end();
  }

  [[nodiscard]] bool names_or_counts() const {
    if (std::ranges::find(tokens_, TokenKind::number, &Token::kind) != tokens_.end()) return true;
    const auto first_inside = [&](const auto& sorted) {
      return std::ranges::lower_bound(sorted, span_.start, {},
                                      [](const auto& item) { return item.span.start; });
    };
    const auto time = first_inside(facts_.times);
    if (time != facts_.times.end() && time->span.start < span_.end) return true;
    const auto& mentions = facts_.names.mentions;
    for (auto at = first_inside(mentions); at != mentions.end() && at->span.start < span_.end;
         ++at) {
      if (!is_own_name(at->text)) return true;
    }
    return false;
  }

  const DocumentFacts& facts_;
  const ClaimingPlaces& places_;
  Span span_;
  bool quote_block_;
  std::string plain_;
  Tokens tokens_;
  bool to_reader_ = false;
  BoilerplateEvidence made_;
};

}  // namespace

// That the outlet itself was founded is no news.
ClaimingPlaces::ClaimingPlaces(const DocumentFacts& facts) {
  for (const auto& event : facts.events) {
    if (event.type != EventType::founding) events.push_back(event.trigger.start);
  }
  for (const auto& attribution : facts.attributions) {
    if (!attribution.content.empty() && !is_first_or_second_person(attribution.holder))
      said.push_back(attribution.content.front().start);
  }
  std::ranges::sort(events);
  std::ranges::sort(said);
}

BoilerplateEvidence boilerplate_evidence(const DocumentFacts& facts, const ClaimingPlaces& places,
                                         const Sentences& sentences, std::uint32_t block) {
  return BlockReader(facts, places, sentences, block).read();
}

}  // namespace headwater
