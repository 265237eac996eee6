// SPDX-License-Identifier: Apache-2.0
#include "attribution/sources/unnamed_holders.h"

#include "attribution/sources/source_phrases.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

SourceClass class_of(std::string_view noun_class) {
  if (noun_class.empty() || noun_class == "office") return SourceClass::others;
  return value_named<SourceClass>(noun_class).value_or(SourceClass::others);
}

// "his wife", "my lawyer": somebody's own, not "the minister's secretary" or "his Lordship's".
bool is_somebodys(const TextView& view, TokenRange head) {
  const auto first = view.lower(head.first);
  const bool own = first == "my" || first == "his" || first == "her" || first == "your" ||
                   first == "their" || first == "our";
  if (!own) return false;
  for (auto i = head.first; i < head.last; ++i) {
    if (view.is(i, word::clitic)) return false;
  }
  return true;
}

bool is_definite(const TextView& view, TokenRange head) {
  const auto first = view.lower(head.first);
  return first == "the" || first == "this" || first == "that" ||
         view.is(head.first, word::possessive);
}

// "a vicar", "one mayor": some holder of an office.
bool is_some(const TextView& view, TokenRange head) {
  const auto first = view.lower(head.first);
  return first == "a" || first == "an" || first == "one" || first == "some" || first == "another";
}

// "the firm's lawyers": those who speak for an institution.
bool belongs_to_institution(const TextView& view, TokenRange head) {
  for (auto i = head.first + 1; i + 1 < head.last; ++i) {
    if (!view.is(i, word::clitic)) continue;
    const auto kind = source_noun_class(view.lower(i - 1));
    const auto speaker = source_noun_class(head_noun(view, head));
    const bool professional = speaker == "officials" || speaker == "experts" || speaker == "office";
    return professional && (kind == "institution" || kind == "outlet");
  }
  return false;
}

// "the district police command": a noun of no class with an institution before it.
bool is_part_of_institution(const TextView& view, TokenRange head) {
  for (auto i = head.first; i < head.last; ++i) {
    if (source_noun_class(view.lower(i)) == "institution") return true;
  }
  return false;
}

// "the Chief Engineer", "the presiding judge", "the acting head": held by one person.
bool ranks(const TextView& view, std::uint32_t i) {
  for (const auto* word : {"chief", "head", "presiding", "acting", "deputy", "district", "county",
                           "state", "public", "royal", "general", "principal", "lord"}) {
    if (view.lower(i) == word) return true;
  }
  return false;
}

bool is_written_as_office(const TextView& view, TokenRange head) {
  if (head.size() < 3 || !means_person(view.lower(head.last - 1))) return false;
  bool ranked = false;
  std::uint32_t capitals = 0;
  for (auto i = head.first + 1; i < head.last; ++i) {
    ranked = ranked || (i + 1 < head.last && ranks(view, i));
    if (view.token(i).capital) ++capitals;
  }
  return ranked || (capitals + 1 == head.size() && view.token(head.last - 1).capital);
}

}  // namespace

Holder unnamed_holder(const TextView& view, const NamedMentions& names, TokenRange range,
                      TokenRange head, std::string speaks_for) {
  Holder holder;
  holder.rule = "attribution.unnamed";
  holder.name = phrase_text(view, range);
  holder.speaks_for = std::move(speaks_for);
  const auto noun = head_noun(view, head);
  const auto noun_class = source_noun_class(noun);
  const bool plural = !head.empty() && ends_like_plural(view, head.last - 1);
  const bool known = is_definite(view, head) && !plural;
  const bool own = is_somebodys(view, head);
  const bool part =
      noun_class.empty() && !plural && !means_person(noun) && is_part_of_institution(view, head);
  const bool trade = known && is_open_when_one(noun) && !own;
  const bool institution = part || noun_class == "institution" || noun_class == "spokesman" ||
                           noun_class == "document" || noun_class == "outlet";
  holder.plural = noun == "police" || (plural && !institution);
  holder.person = !institution && !plural;
  holder.gender = gender_of_noun(noun);
  if (noun_class == "spokesman" && own) holder.anonymous = true;
  if (institution || trade || belongs_to_institution(view, head)) return holder;
  const bool office = noun_class == "office" || (known && is_written_as_office(view, head));
  if (office && !plural && !is_some(view, head) && !(own && is_private_when_own(noun)))
    return holder;
  const bool named_body = !holder.speaks_for.empty() && names.name_in(range) != nullptr;
  if (noun_class == "officials" && named_body && !hides_name(view, range)) return holder;
  holder.anonymous = true;
  holder.source_class = class_of(noun_class);
  return holder;
}

}  // namespace headwater
