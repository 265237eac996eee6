// SPDX-License-Identifier: Apache-2.0
#include "attribution/sources/named_holders.h"

#include <algorithm>

#include "attribution/sources/source_phrases.h"
#include "base/strings.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

// A noun that any organisation may be called by once it was named.
bool is_kind_of_group(std::string_view noun) {
  return noun == "group" || noun == "organisation" || noun == "organization" || noun == "movement";
}

// "My sister" is nobody whom the text calls a sister elsewhere.
bool is_kin(std::string_view noun) {
  return source_noun_class(noun) == "others" && gender_of_noun(noun) != Gender::unknown;
}

}  // namespace

Holder NamedHolders::named(const NamedMention& mention, std::string rule) const {
  Holder holder;
  holder.name = squeeze_space(names_.full_name(mention.name));
  holder.person = names_.is_person(mention);
  holder.gender =
      mention.gender != Gender::unknown ? mention.gender : names_.gender_of(holder.name);
  holder.rule = std::move(rule);
  return holder;
}

// "The accused" is the first person named; a witness the last one sworn.
std::optional<Holder> NamedHolders::in_court(TokenRange head, std::string_view noun) const {
  const bool accused = noun == "accused" || noun == "defendant" || noun == "prisoner";
  if (!(accused || noun == "witness") || head.size() > 2 || ends_like_plural(view_, head.last - 1))
    return std::nullopt;
  if (head.size() == 2 && view_.lower(head.first) != "the") return std::nullopt;
  const auto* found =
      accused ? names_.first_person_before(head.first) : names_.sworn_before(head.first);
  if (found == nullptr) return std::nullopt;
  return named(*found, "attribution.described");
}

// "this newspaper" is the document's own; "the newspaper" the last one named.
std::optional<Holder> NamedHolders::own_paper(TokenRange range, TokenRange head,
                                              std::string_view noun) const {
  const bool paper = noun == "newspaper" || noun == "paper" || noun == "magazine" ||
                     noun == "tabloid" || noun == "weekly" || noun == "daily";
  if (!paper || head.last != range.last || head.size() != 2) return std::nullopt;
  const auto first = view_.lower(head.first);
  const auto& source = view_.document().source;
  if ((first == "this" || first == "our" || first == "your") && !source.empty()) {
    Holder holder;
    holder.name = source;
    holder.rule = "attribution.described";
    return holder;
  }
  if (first != "the") return std::nullopt;
  const auto* outlet = names_.outlet_near(range.first);
  if (outlet == nullptr) return std::nullopt;
  return named(*outlet, "attribution.described");
}

std::optional<Holder> NamedHolders::latter(std::uint32_t token) const {
  const auto* last = names_.voice_before(token);
  if (last == nullptr) return std::nullopt;
  return named(*last, "attribution.described");
}

// A name in the head, or in the apposition after it.
Holder NamedHolders::named_phrase(TokenRange range, TokenRange head,
                                  std::string_view noun_class) const {
  Holder holder;
  if (auto person = behind_portfolio(range, head)) return *person;
  const auto* mention = last_name_in(head);
  if (head.size() > 2 && view_.lower(head.first + 1) == "own") return holder;
  const bool owner = mention != nullptr && mention->range.last < head.last &&
                     view_.is(mention->range.last, word::clitic);
  const auto after = mention != nullptr ? mention->range.last : head.last;
  const bool around_nickname = after > head.last && view_.is(head.last, word::mark);
  const bool in_head = mention != nullptr && !owner &&
                       (after == head.last || around_nickname ||
                        view_.is(after, word::determiner | word::coordinator | word::stop));
  if (in_head) {
    const bool joined = has_coordinator(view_, head);
    holder = named(*mention, "attribution.named");
    if (auto all = joined_names(head); !all.empty()) {
      holder.name = std::move(all);
      holder.plural = true;
      return holder;
    }
    if (joined && view_.is(after, word::coordinator)) {
      holder.name = phrase_text(view_, range);
      holder.plural = true;
    }
    return holder;
  }
  const bool modifies = mention != nullptr && mention->range.last + 1 == head.last &&
                        names_.full_name(mention->name) != mention->name && !mention->person;
  if ((owner || modifies) && noun_class == "document") {  // "the Herald piece"
    holder = named(*mention, "attribution.named");
    return holder;
  }
  if (auto beside = name_beside(range, head)) return *beside;
  return holder;
}

// "Its director, Kees Roe", "our man at Wend, Mr Roe", "their coach, the former keeper Ann Roe",
// "the two porters, Ann Roe and Kees Lind".
std::optional<Holder> NamedHolders::name_beside(TokenRange range, TokenRange head) const {
  auto comma = head.last;
  while (comma < range.last && !view_.is(comma, word::comma | word::relative)) ++comma;
  if (comma >= range.last || !view_.is(comma, word::comma)) return std::nullopt;
  TokenRange rest{comma + 1, range.last};
  while (rest.last > rest.first && view_.is(rest.last - 1, word::comma)) --rest.last;
  auto apposition = head_of(view_, rest);
  if (auto all = joined_names(apposition); !all.empty()) {
    Holder holder;
    holder.name = std::move(all);
    holder.plural = true;
    holder.rule = "attribution.apposition";
    return holder;
  }
  const auto* apposed = last_name_in(apposition);
  if (apposed == nullptr) return std::nullopt;
  const bool article = view_.is(apposition.first, word::determiner | word::possessive);
  const bool ends = apposed->range.last + (article ? 0 : 1) >= apposition.last;
  if (!ends || (article && !apposed->person)) return std::nullopt;
  return named(*apposed, "attribution.apposition");
}

// "Secretary of Ports Oda Lind": the name behind the office and what it is for.
std::optional<Holder> NamedHolders::behind_portfolio(TokenRange range, TokenRange head) const {
  const auto of = head.last;
  if (head.empty() || of + 3 >= range.last || view_.lower(of) != "of") return std::nullopt;
  const auto kind = source_noun_class(view_.lower(of - 1));
  if ((kind != "office" && kind != "spokesman") || !view_.token(of - 1).capital)
    return std::nullopt;
  auto last = of + 1;
  while (last < range.last && view_.is(last, word::name)) ++last;
  const TokenRange name{of + 2, last};
  if (last != range.last || name.size() < 2) return std::nullopt;
  Holder holder;
  holder.name = squeeze_space(view_.text_of(name));
  holder.person = true;
  holder.gender = names_.gender_of(holder.name);
  holder.rule = "attribution.named";
  return holder;
}

// "A, B and C": the full names where the head is nothing but names; else empty.
std::string NamedHolders::joined_names(TokenRange head) const {
  std::string all;
  std::string pending;  // words between the name before and the next
  int count = 0;
  for (auto i = head.first; i < head.last;) {
    const auto* mention = names_.name_in({i, head.last});
    if (mention == nullptr || mention->range.first > i) {
      if (!view_.is(i, word::coordinator)) return {};
      pending = " " + std::string(view_.lower(i)) + " ";
      ++i;
      continue;
    }
    if (count > 0 && pending.empty()) return {};
    all += (count > 0 ? pending : "") + squeeze_space(names_.full_name(mention->name));
    pending.clear();
    ++count;
    i = std::max(mention->range.last, i + 1);
  }
  return count > 1 && pending.empty() ? all : std::string{};
}

const NamedMention* NamedHolders::last_name_in(TokenRange range) const {
  const NamedMention* last = nullptr;
  auto from = range;
  while (!from.empty()) {
    const auto* mention = names_.name_in(from);
    if (mention == nullptr) break;
    last = mention;
    from.first = std::max(mention->range.last, from.first + 1);
  }
  return last;
}

// "the minister", "the Front": the name that the noun describes elsewhere in the document.
std::optional<Holder> NamedHolders::described(TokenRange range, TokenRange head,
                                              std::string_view noun,
                                              std::string_view noun_class) const {
  if (head.last != range.last || noun.empty()) return std::nullopt;
  const bool definite = view_.is(head.first, word::determiner | word::possessive);
  const auto lower = view_.lower(head.first);
  if (lower == "a" || lower == "an" || lower == "some" || lower == "any" || lower == "another" ||
      lower == "one" || lower == "two" || lower == "several" || lower == "many") {
    return std::nullopt;
  }
  if (!definite && head.size() > 1) return std::nullopt;
  if (head.size() > 2 || view_.is(head.first, word::number)) return std::nullopt;
  if (ends_like_plural(view_, head.last - 1) && noun != "police") return std::nullopt;
  if (noun_class == "document" || noun_class == "press_reports") return std::nullopt;
  if (definite && view_.is(head.first, word::possessive) && is_kin(noun)) return std::nullopt;
  const auto* mention = names_.described_by(noun, range.first);
  const bool generic = is_kind_of_group(noun) && (lower == "the" || lower == "this");
  if (generic) {
    const auto* main = names_.main_organisation_before(range.first);
    if (main != nullptr) return named(*main, "attribution.described");
  }
  if (lower == "this" && mention != nullptr && mention->range.first > range.first) {
    return std::nullopt;
  }
  if (mention == nullptr || (noun_class.empty() && !mention->person)) return std::nullopt;
  if (noun_class == "institution" && mention->person) return std::nullopt;
  return named(*mention, "attribution.described");
}
}  // namespace headwater
