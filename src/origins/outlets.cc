// SPDX-License-Identifier: Apache-2.0
#include "origins/outlets.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.h"
#include "lexicon/outlet_words.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

constexpr std::uint32_t dateline_tokens = 24;  // a dateline ends within so many tokens of a text
constexpr std::uint32_t credit_line_tokens = 16;

const StringSet& credit_cues() {
  static const auto& words = word_class("credit_word");
  return words;
}

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  const auto key = name_key(name);  // split() gives views into it
  for (const auto word : split(key, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

bool sounds_like_outlet(std::string_view name) {
  return words_of(name).size() > 1 && publisher_kind(name) == PublisherKind::outlet;
}

// "Coastal Press Service" -> "cps"; empty for one or two words.
std::string initials(std::string_view name) {
  const auto words = words_of(name);
  std::string out;
  for (const auto& word : words) out += word.front();
  return words.size() > 2 ? out : "";
}

// Whether the mention lies in brackets before a dash: "DORVIK, 3 May (Midland Wire) -- ".
bool in_dateline(const Sentences& text, const Sentence& sentence, std::size_t token,
                 std::size_t length) {
  if (token == 0 || token + length >= text.tokens.size()) return false;
  if (token >= sentence.first + dateline_tokens) return false;
  const auto& before = text.tokens[token - 1].text;
  const auto& after = text.tokens[token + length].text;
  return (before == "(" || before == "[") && (after == ")" || after == "]");
}

bool in_credit_line(const Sentences& text, const Sentence& sentence, std::size_t token) {
  if (sentence.last - sentence.first > credit_line_tokens) return false;
  const auto first = text.tokens.begin() + sentence.first;
  const auto last = text.tokens.begin() + static_cast<std::ptrdiff_t>(token);
  return std::any_of(first, last,
                     [](const Token& other) { return credit_cues().contains(other.lower); });
}

// Names of bodies that may stand behind a publication, each under its rarest telling word.
class OfficeNames {
 public:
  void add(std::string_view name, std::uint32_t entity) {
    Name made{{}, entity};
    for (auto& word : words_of(name)) {
      if (is_general(word)) continue;
      ++uses_[word];
      made.telling.push_back(std::move(word));
    }
    if (!made.telling.empty()) names_.push_back(std::move(made));
  }

  void sort() {
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
      const auto rarest = std::ranges::min_element(
          names_[n].telling, {}, [&](const std::string& word) { return uses_.at(word); });
      by_word_[*rarest].push_back(n);
    }
  }

  // "Official Notices of the Attorney General" is the voice of the Attorney General's Office: all
  // words of the office but the most general ones stand in the name of the publication.
  [[nodiscard]] MaybeIndex behind(const std::string& source) const {
    const auto words = words_of(source);
    const bool official =
        std::ranges::any_of(words, [](const std::string& word) { return is_official_word(word); });
    MaybeIndex best;
    std::size_t longest = 0;
    for (const auto n : with_a_word_of(words)) {
      const auto& telling = names_[n].telling;
      const bool held = std::ranges::all_of(telling, [&](const std::string& word) {
        return std::ranges::find(words, word) != words.end();
      });
      if (!held || telling.size() <= longest) continue;
      if (!official && telling.size() < words.size()) continue;
      longest = telling.size();
      best = names_[n].entity;
    }
    return best;
  }

 private:
  struct Name {
    std::vector<std::string> telling;
    std::uint32_t entity;
  };

  static bool is_general(const std::string& word) {
    return word.size() < 3 || word == "the" || word == "and" || is_official_word(word);
  }

  // In the order they were added.
  [[nodiscard]] std::vector<std::uint32_t> with_a_word_of(
      const std::vector<std::string>& words) const {
    std::vector<std::uint32_t> found;
    for (const auto& word : words) {
      const auto names = by_word_.find(word);
      if (names != by_word_.end())
        found.insert(found.end(), names->second.begin(), names->second.end());
    }
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
    return found;
  }

  std::vector<Name> names_;
  StringMap<std::uint32_t> uses_;
  StringMap<std::vector<std::uint32_t>> by_word_;
};

OfficeNames office_names(const std::vector<Entity>& entities,
                         const std::vector<MaybeIndex>& outlet_of_entity) {
  OfficeNames names;
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    if (entities[e].kind != EntityKind::organisation || outlet_of_entity[e]) continue;
    names.add(entities[e].name, e);
    for (const auto& alias : entities[e].aliases) names.add(alias.name, e);
  }
  names.sort();
  return names;
}

}  // namespace

std::uint32_t Outlets::interest_size(MaybeIndex entity) const {
  const auto interest = index_.interest(entity);
  return interest.below(interest_sizes_.size()) ? interest_sizes_[*interest] : 0;
}

Outlets::Outlets(const CaseTexts& texts, const std::vector<Entity>& entities,
                 const EntityIndex& index)
    : texts_(texts),
      entities_(entities),
      index_(index),
      outlet_of_entity_(entities.size()),
      interest_sizes_(entities.size(), 0),
      documents_(texts.size()) {
  for (const auto& entity : entities) {
    if (entity.interest < interest_sizes_.size()) ++interest_sizes_[entity.interest];
  }
  for (std::uint32_t d = 0; d < texts.size(); ++d) {
    const auto& document = texts.document(d);
    const auto& name = document.source.empty() ? document.site : document.source;
    if (!name.empty()) documents_[d].outlet = add(name, index.named(name));
  }
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    if (entities[e].kind == EntityKind::outlet || sounds_like_outlet(entities[e].name))
      add(entities[e].name, e);
  }
  bodies_.resize(count());
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    if (entities[e].kind == EntityKind::organisation && outlet_of_entity_[e] &&
        !sounds_like_outlet(entities[e].name))
      bodies_[*outlet_of_entity_[e]] = e;
  }
  const auto named_so_far = count();
  for (std::uint32_t outlet = 0; outlet < named_so_far; ++outlet) {
    const auto acronym = initials(names_[outlet]);
    if (acronym.size() > 2) add_form(acronym, outlet);
  }
  offices_.resize(count());
  std::vector<bool> publishes(count(), false);
  for (const auto& published : documents_) {
    if (published.outlet) publishes[*published.outlet] = true;
  }
  const auto offices = office_names(entities_, outlet_of_entity_);
  for (std::uint32_t outlet = 0; outlet < count(); ++outlet) {
    if (publishes[outlet])
      offices_[outlet] = is_body(outlet) ? bodies_[outlet] : offices.behind(names_[outlet]);
  }
  for (std::uint32_t d = 0; d < texts.size(); ++d) read_document(d);
}

void Outlets::add_form(std::string_view form, std::uint32_t outlet) {
  const auto folded = name_key(form);
  const auto words = words_of(form);
  if (words.empty() || !by_form_.emplace(folded, outlet).second) return;
  auto& longest = longest_from_[words.front()];
  longest = std::max(longest, words.size());
}

std::uint32_t Outlets::add(std::string_view name, MaybeIndex entity) {
  if (entity && outlet_of_entity_[*entity]) return *outlet_of_entity_[*entity];
  const auto known = by_form_.find(name_key(name));
  const auto outlet = known == by_form_.end() ? count() : known->second;
  if (outlet == count()) names_.emplace_back(name);
  add_form(name, outlet);
  if (!entity) return outlet;
  outlet_of_entity_[*entity] = outlet;
  add_form(entities_[*entity].name, outlet);
  for (const auto& alias : entities_[*entity].aliases) add_form(alias.name, outlet);
  return outlet;
}

MaybeIndex Outlets::match(const Sentences& text, std::size_t token, std::size_t& length) const {
  const auto longest = longest_from_.find(name_key(text.tokens[token].lower));
  if (longest == longest_from_.end() || !text.tokens[token].capital) return no_index;
  std::string form;
  MaybeIndex best;
  for (std::size_t words = 0; words < longest->second && token + words < text.tokens.size();
       ++words) {
    form += (words == 0 ? "" : " ") + text.tokens[token + words].lower;
    const auto found = by_form_.find(name_key(form));
    if (found == by_form_.end()) continue;
    best = found->second;
    length = words + 1;
  }
  return best;
}

// A line that reading left out as a notice of republication gives the document to whom it names.
void Outlets::add_notices(const Document& document, PublishedDocument& published) const {
  for (const auto& reason : document.why) {
    if (reason.rule != "read.republication" && reason.rule != "read.agency_credit" &&
        reason.rule != "read.feed_source")
      continue;
    const auto words = words_of(join(reason.terms, " "));
    for (std::size_t first = 0; first < words.size(); ++first) {
      const auto longest = longest_from_.find(words[first]);
      if (longest == longest_from_.end()) continue;
      std::string form;
      MaybeIndex named;
      const auto last = std::min(words.size(), first + longest->second);
      for (auto word = first; word < last; ++word) {
        form += (word == first ? "" : " ") + words[word];
        if (const auto found = by_form_.find(form); found != by_form_.end()) named = found->second;
      }
      if (named && named != published.outlet) published.tags.push_back({{}, *named});
    }
  }
}

void Outlets::read_document(std::uint32_t document) {
  auto& published = documents_[document];
  const auto& facts = texts_.document(document);
  const auto& text = texts_.sentences[document];
  published.day = facts.published_day();
  const auto office = published.outlet ? offices_[*published.outlet] : MaybeIndex();
  published.official = office.has_value();
  published.interest = published.official ? interest_of("", office)
                                          : interest_of(facts.source, index_.named(facts.source));
  published.party = interest_size(index_.named(facts.source)) > 1;
  for (const auto& author : facts.authors) {
    const auto found = by_form_.find(name_key(author));
    if (found != by_form_.end() && found->second != published.outlet)
      published.tags.push_back({{0, 0}, found->second});
  }
  add_notices(facts, published);
  for (const auto& sentence : text.sentences) {
    for (std::size_t token = sentence.first; token < sentence.last && token < text.tokens.size();) {
      std::size_t length = 0;
      const auto outlet = match(text, token, length);
      if (!outlet) {
        ++token;
        continue;
      }
      const Span span{text.tokens[token].span.start, text.tokens[token + length - 1].span.end};
      if (outlet != published.outlet) {
        published.mentions.push_back({span, *outlet});
        if (in_dateline(text, sentence, token, length) || in_credit_line(text, sentence, token))
          published.tags.push_back({span, *outlet});
      }
      token += length;
    }
  }
  for (const auto& mention : published.mentions) published.named.push_back(mention.outlet);
  std::ranges::sort(published.named);
  published.named.erase(std::ranges::unique(published.named).begin(), published.named.end());
  if (published.tags.size() > most_tags) published.tags.resize(most_tags);
}

MaybeIndex Outlets::named(const Voice& voice) const {
  if (voice.anonymous) return no_index;
  if (voice.entity.below(outlet_of_entity_.size())) {
    if (const auto outlet = outlet_of_entity_[*voice.entity]) return outlet;
  }
  const auto found = by_form_.find(name_key(voice.name));
  return found == by_form_.end() ? MaybeIndex() : found->second;
}

std::string Outlets::interest_of(std::string_view name, MaybeIndex entity) const {
  if (const auto interest = index_.interest(entity)) return fmt::format("i{}", *interest);
  const auto folded = name_key(name);
  return folded.empty() ? "" : "n" + folded;
}

MaybeIndex Outlets::entity_behind(std::uint32_t document, const Voice& voice) const {
  if (voice.attribution) {
    const auto& office = texts_.facts[document].attributions[*voice.attribution].speaks_for;
    if (const auto entity = index_.named(office)) return entity;
  }
  if (!voice.entity.below(entities_.size())) return no_index;
  for (const auto& relation : entities_[*voice.entity].relations) {
    if (relation.kind == RelationKind::spokesman_for) return relation.to;
  }
  return voice.entity;
}

std::string Outlets::interest_of(std::uint32_t document, const Voice& voice) const {
  const auto entity = entity_behind(document, voice);
  if (!entity && voice.attribution) {
    const auto& office = texts_.facts[document].attributions[*voice.attribution].speaks_for;
    if (!office.empty()) return interest_of(office, no_index);
  }
  return interest_of(voice.name, entity);
}

}  // namespace headwater
