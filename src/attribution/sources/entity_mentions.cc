// SPDX-License-Identifier: Apache-2.0
#include "attribution/sources/entity_mentions.h"

#include <algorithm>

#include "attribution/sources/source_phrases.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "text/name_tests.h"
#include "text/noun_phrases.h"

namespace headwater {
namespace {

// "was sworn", "took the stand", "was called", in the sentence after the name.
bool is_sworn(const TextView& view, const NamedMention& mention) {
  constexpr std::uint32_t reach = 12;
  const auto end = std::min(view.size(), mention.range.last + reach);
  for (auto i = mention.range.last; i < end && !view.is(i, word::stop); ++i) {
    const auto word = view.lower(i);
    if (word == "sworn" || word == "stand" || word == "oath" || word == "examined" ||
        word == "affirmed" || word == "recalled" || word == "cross-examined")
      return true;
  }
  return false;
}

}  // namespace

NamedMentions::NamedMentions(const TextView& view, std::span<const Mention> mentions)
    : name_token_(view.size(), false) {
  for (const auto& found : mentions) add_mention(view, found);
  index_names(view);
  list_kinds(view);
}

void NamedMentions::list_kinds(const TextView& view) {
  StringMap<std::uint32_t> entities;
  for (std::uint32_t m = 0; m < mentions_.size(); ++m) {
    const auto& mention = mentions_[m];
    const Referent referent{
        .range = mention.range,
        .id = m,
        .entity = entities.try_emplace(full_name(mention.name), m).first->second};
    if (mention.outlet) outlets_.push_back(m);
    if (mention.organisation) organisations_.push_back(referent);
    if (mention.organisation || mention.group) groups_.push_back(referent);
    if (mention.person && !first_person_) first_person_ = m;
    if (mention.person || mention.organisation) voices_.push_back(m);
    if (mention.person && is_sworn(view, mention)) sworn_.push_back(m);
  }
}

// The tokens of a span; empty where it touches none.
TokenRange NamedMentions::tokens_of(const TextView& view, Span span) {
  const auto& tokens = view.sentences().tokens;
  const auto first = std::ranges::partition_point(
      tokens, [&](const Token& token) { return token.span.end <= span.start; });
  const auto last = std::ranges::partition_point(
      tokens, [&](const Token& token) { return token.span.start < span.end; });
  return {static_cast<std::uint32_t>(first - tokens.begin()),
          static_cast<std::uint32_t>(last - tokens.begin())};
}

void NamedMentions::add_mention(const TextView& view, const Mention& found) {
  NamedMention mention;
  mention.range = tokens_of(view, found.span);
  if (mention.range.empty()) return;
  const auto [name, last] = mention.range;
  for (auto i = name; i < last; ++i) name_token_[i] = true;
  mention.name = found.text;
  mention.person = found.kind == EntityKind::person;
  mention.outlet = found.kind == EntityKind::outlet;
  mention.place = found.kind == EntityKind::place;
  mention.organisation = found.kind == EntityKind::organisation || mention.outlet;
  for (auto i = name; i < last && mention.gender == Gender::unknown && !mention.organisation; ++i)
    mention.gender = gender_of_given_name(view.lower(i));
  const auto front = read_words_before(view, mention);
  for (auto i = name; i < last; ++i) mention.descriptors.push_back(std::string(view.lower(i)));
  mention.group = !mention.person && !mention.outlet && !mention.place && name > 0 &&
                  view.lower(name - 1) == "the";
  read_apposition(view, mention);
  read_described_before(view, front, mention);
  if (mention.size_is_personal() && mention.described_as_person) {
    mention.person = true;
    mention.organisation = mention.outlet = mention.group = false;
  }
  if (mention.gender == Gender::unknown && mention.person)
    mention.gender = gender_of_words(mention.descriptors);
  mentions_.push_back(std::move(mention));
}

// "Transport Minister Rufus Adair", "the retired sailor Rufus Adair": titles and nouns in front. Where
// those in capitals begin.
std::uint32_t NamedMentions::read_words_before(const TextView& view, NamedMention& mention) {
  constexpr std::uint32_t reach = 4;
  const auto name = mention.range.first;
  auto front = name;
  for (auto i = name; i > 0 && name - i < reach; --i) {
    const auto before = i - 1;
    if (!view.is(before, word::text) || view.begins_line(i) ||
        view.is(before, word::preposition | word::determiner | word::possessive | word::auxiliary |
                            word::coordinator | word::adverb))
      break;
    const bool title = is_title(view.lower(before));
    if (!title && !view.is(before, word::name) && !describes(view, before)) break;
    if (title && mention.gender == Gender::unknown)
      mention.gender = gender_of_title(view.lower(before));
    mention.descriptors.emplace_back(without_stop(view.lower(before)));
    if (view.is(before, word::name) || title) front = before;
  }
  return front;
}

// "Jonas Tiel, the water commissioner, …"
void NamedMentions::read_apposition(const TextView& view, NamedMention& mention) const {
  const auto last = mention.range.last;
  if (last + 1 >= view.size() || !view.is(last, word::comma)) return;
  const bool opens = view.is(last + 1, word::determiner | word::possessive | word::name) ||
                     describes(view, last + 1);
  std::vector<std::string> words;
  for (auto i = last + 1; opens && i < std::min(view.size(), last + 10); ++i) {
    const auto* form = view.verb(i);
    const bool finite =
        form != nullptr && (form->inflection & (form_of::past | form_of::third)) != 0;
    if (view.is(i, word::auxiliary) || (finite && i > last + 2)) {
      words.clear();
      break;
    }
    if (!view.is(i, word::text) || view.is(i, word::preposition)) break;
    words.emplace_back(view.lower(i));
  }
  mention.descriptors.insert(mention.descriptors.end(), words.begin(), words.end());
}

// "The manager, Dorrit Vane"
void NamedMentions::read_described_before(const TextView& view, std::uint32_t first,
                                          NamedMention& mention) const {
  if (first < 2 || !view.is(first - 1, word::comma)) return;
  for (auto i = first - 1; i > 0 && first - i < 6; --i) {
    if (!view.is(i - 1, word::text) || view.is(i - 1, word::preposition)) break;
    if (describes(view, i - 1) || !source_noun_class(view.lower(i - 1)).empty())
      mention.descriptors.push_back(std::string(view.lower(i - 1)));
    if (i == first - 1) mention.described_as_person = means_person(view.lower(i - 1));
    if (view.is(i - 1, word::determiner | word::possessive)) break;
  }
}

void NamedMentions::index_names(const TextView& view) {
  const auto add = [&](std::string_view part, const std::string& full) {
    longer_.try_emplace(std::string(part), full);
  };
  for (std::uint32_t m = 0; m < mentions_.size(); ++m) {
    const auto& mention = mentions_[m];
    for (const auto& word : mention.descriptors) {
      auto& list = described_[word];
      if (list.empty() || list.back() != m) list.push_back(m);
    }
    if (mention.gender != Gender::unknown) {
      genders_.try_emplace(mention.name, mention.gender);
    }
    const auto size = mention.range.size();
    if (mention.person) persons_.insert(mention.name);
    if (size < 2 || size > 8) continue;
    const bool of_a_place =  // "Lusk" is short for no "Council of Lusk"
        !mention.person && view.is(mention.range.last - 2, word::preposition);
    if (!of_a_place) add(view.token(mention.range.last - 1).text, mention.name);
    for (auto i = mention.range.first; mention.organisation && i < mention.range.last; ++i) {
      if (is_institution(view.lower(i))) add(view.token(i).text, mention.name);
    }
    const auto& first =
        view.token(mention.range.first).text;  // "U.S." is short for no "U.S. Envoy"
    if ((mention.person || mention.organisation) && std::ranges::count(first, '.') < 2)
      add(first, mention.name);
    const auto after = mention.range.last;
    if (after + 2 < view.size() && view.is(after, word::open_bracket) &&
        view.is(after + 2, word::close_bracket)) {
      add(view.token(after + 1).text, mention.name);
    }
  }
  const auto source = view.document().source;
  const auto words = split(source, ' ');
  if (words.size() > 1) add(words.back(), source);
  for (const auto word : words) {
    if (words.size() > 1 && is_institution(lower_utf8(word))) add(word, source);
  }
}

const NamedMention* NamedMentions::name_in(TokenRange range) const {
  auto found = std::ranges::lower_bound(mentions_, range.first, {},
                                        [](const NamedMention& m) { return m.range.last - 1; });
  if (found == mentions_.end() || found->range.first >= range.last) return nullptr;
  return &*found;
}

std::string NamedMentions::full_name(const std::string& name) const {
  if (name.find(' ') != std::string::npos) return name;
  const auto found = longer_.find(name);
  return found == longer_.end() ? name : found->second;
}

const NamedMention* NamedMentions::described_by(std::string_view noun,
                                                std::uint32_t position) const {
  const auto found = described_.find(noun);
  if (found == described_.end()) return nullptr;
  const auto* before = last_before(found->second, position);
  return before != nullptr ? before : &mentions_[found->second.front()];
}

const NamedMention* NamedMentions::last_before(const std::vector<std::uint32_t>& listed,
                                               std::uint32_t position) const {
  const auto behind = std::ranges::lower_bound(
      listed, position, {}, [&](std::uint32_t m) { return mentions_[m].range.first; });
  return behind == listed.begin() ? nullptr : &mentions_[*std::prev(behind)];
}

const NamedMention* NamedMentions::outlet_near(std::uint32_t position) const {
  const auto* before = last_before(outlets_, position);
  return before != nullptr || outlets_.empty() ? before : &mentions_[outlets_.front()];
}

const NamedMention* NamedMentions::first_person_before(std::uint32_t position) const {
  if (!first_person_ || mentions_[*first_person_].range.first >= position) return nullptr;
  return &mentions_[*first_person_];
}

const NamedMention* NamedMentions::voice_before(std::uint32_t position) const {
  return last_before(voices_, position);
}

const NamedMention* NamedMentions::sworn_before(std::uint32_t position) const {
  return last_before(sworn_, position);
}

bool NamedMentions::is_person(const NamedMention& mention) const {
  if (mention.organisation || mention.outlet) return false;
  if (mention.person) return true;
  const auto full = full_name(mention.name);
  return full != mention.name && persons_.contains(full);
}

const NamedMention* NamedMentions::organisation_before(std::uint32_t position,
                                                       std::uint32_t from) const {
  const auto part = [&](const Referent& referent) {
    return referent.range.first >= from ? std::optional(0U) : std::nullopt;
  };
  return meant(find_antecedent(organisations_, {AnaphorKind::thing, position}, part));
}

const NamedMention* NamedMentions::main_organisation_before(std::uint32_t position) const {
  return meant(find_antecedent(groups_, {AnaphorKind::group, position}));
}

Gender NamedMentions::gender_of(const std::string& name) const {
  const auto found = genders_.find(name);
  if (found != genders_.end()) return found->second;
  return gender_of_given_name(lower_utf8(name.substr(0, name.find(' '))));
}

}  // namespace headwater
