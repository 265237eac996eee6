// SPDX-License-Identifier: Apache-2.0
#include "text/outlet_register.h"

#include <algorithm>

#include "base/strings.h"
#include "base/utf8.h"
#include "lexicon/outlet_words.h"

namespace headwater {
namespace {

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  const auto key = name_key(name);  // split() gives views into it
  for (const auto word : split(key, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

bool may_publish(const Entity& entity) {
  return entity.kind == EntityKind::outlet ||
         (words_of(entity.name).size() > 1 && publisher_kind(entity.name) == PublisherKind::outlet);
}

// Letters of `tag` in the order in which they stand in `word`, the first one first.
bool letters_in_order(std::string_view tag, std::string_view word) {
  if (tag.empty() || word.empty() || tag.front() != word.front()) return false;
  std::size_t at = 0;
  for (const char c : word)
    if (at < tag.size() && tag[at] == c) ++at;
  return at == tag.size();
}

std::string initials(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += word.front();
  return out;
}

}  // namespace

bool tag_fits(std::string_view tag, std::string_view name) {
  auto words = words_of(name);
  const auto lower = lower_utf8(tag);
  if (words.empty() || lower.size() < 2) return false;
  if (words.size() == 1) return words[0] == lower || letters_in_order(lower, words[0]);
  if (lower == initials(words)) return true;
  std::erase_if(words, [](const std::string& word) {
    return word == "of" || word == "and" || word == "for" || word == "the";
  });
  return lower == initials(words);
}

OutletRegister::OutletRegister(const CaseTexts& texts)
    : OutletRegister(texts, {}, EntityIndex({})) {}

OutletRegister::OutletRegister(const CaseTexts& texts, const std::vector<Entity>& entities,
                               const EntityIndex& index)
    : publishers_(texts.size()), of_entity_(entities.size()) {
  for (std::size_t d = 0; d < texts.size(); ++d) {
    const auto& document = texts.document(d);
    const auto& name = document.source.empty() ? document.site : document.source;
    if (name.empty()) continue;
    const auto entity = index.named(name);
    const auto known = of_entity(entity);
    publishers_[d] = known ? *known : add(name);
    if (entity && !known) add_entity(entities[*entity], *entity, publishers_[d]);
  }
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    if (may_publish(entities[e]) && !of_entity_[e])
      add_entity(entities[e], e, add(entities[e].name));
  }
  bodies_.resize(count());
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    if (entities[e].kind == EntityKind::organisation && of_entity_[e] && !may_publish(entities[e]))
      bodies_[*of_entity_[e]] = e;
  }
  add_initials();
}

std::uint32_t OutletRegister::add(std::string_view name) {
  const auto known = by_form_.find(name_key(name));
  if (known != by_form_.end()) return known->second;
  names_.emplace_back(name);
  add_form(name, count() - 1);
  return count() - 1;
}

void OutletRegister::add_entity(const Entity& entity, std::uint32_t index, MaybeIndex outlet) {
  of_entity_[index] = outlet;
  add_form(entity.name, *outlet);
  for (const auto& alias : entity.aliases) add_form(alias.name, *outlet);
}

// "Coastal Press Service" is "CPS" too; of one or two words initials say nothing.
void OutletRegister::add_initials() {
  for (std::uint32_t outlet = 0; outlet < count(); ++outlet) {
    const auto words = words_of(names_[outlet]);
    if (words.size() > 2) add_form(initials(words), outlet);
  }
}

void OutletRegister::add_form(std::string_view form, std::uint32_t outlet) {
  const auto words = words_of(form);
  if (words.empty() || !by_form_.emplace(name_key(form), outlet).second) return;
  auto& longest = longest_from_[words.front()];
  longest = std::max(longest, words.size());
}

MaybeIndex OutletRegister::named(std::string_view name) const {
  const auto found = by_form_.find(name_key(name));
  return found == by_form_.end() ? MaybeIndex() : found->second;
}

MaybeIndex OutletRegister::of_entity(MaybeIndex entity) const {
  return entity.below(of_entity_.size()) ? of_entity_[*entity] : MaybeIndex();
}

bool OutletRegister::is_outlet(MaybeIndex entity) const {
  const auto outlet = of_entity(entity);
  return outlet && !body(*outlet);
}

std::vector<NamedOutlet> OutletRegister::named_in(const Sentences& text,
                                                  const Sentence& sentence) const {
  std::vector<NamedOutlet> found;
  const auto end = std::min<std::size_t>(sentence.last, text.tokens.size());
  for (auto first = sentence.first; first < end; ++first) {
    if (!text.tokens[first].capital) continue;
    const auto longest = longest_from_.find(name_key(text.tokens[first].lower));
    if (longest == longest_from_.end()) continue;
    // A mark between the words, as in "Victims ' Voice", is a token too.
    const auto reach = std::min(end, first + (2 * longest->second) + 2);
    std::string form;
    NamedOutlet best;
    for (auto token = first; token < reach; ++token) {
      form += (token == first ? "" : " ") + text.tokens[token].lower;
      if (name_key(text.tokens[token].lower).empty()) continue;  // a mark ends no name
      if (const auto outlet = named(form)) best = {*outlet, {first, token + 1}};
    }
    if (best.tokens.empty()) continue;
    found.push_back(best);
    first = best.tokens.last - 1;
  }
  return found;
}

std::vector<std::uint32_t> OutletRegister::named_in(std::string_view line) const {
  const auto words = words_of(line);
  std::vector<std::uint32_t> found;
  for (std::size_t first = 0; first < words.size(); ++first) {
    const auto longest = longest_from_.find(words[first]);
    if (longest == longest_from_.end()) continue;
    std::string form;
    MaybeIndex best;
    auto last = first;
    for (auto word = first; word < std::min(words.size(), first + longest->second); ++word) {
      form += (word == first ? "" : " ") + words[word];
      const auto outlet = by_form_.find(form);
      if (outlet == by_form_.end()) continue;
      best = outlet->second;
      last = word;
    }
    if (best) found.push_back(*best);
    first = last;
  }
  return found;
}

std::vector<std::uint32_t> OutletRegister::named_in_notices(const Document& document) const {
  std::vector<std::uint32_t> found;
  for (const auto& reason : document.why) {
    if (reason.rule != "read.republication" && reason.rule != "read.agency_credit" &&
        reason.rule != "read.feed_source")
      continue;
    const auto named = named_in(join(reason.terms, " "));
    found.insert(found.end(), named.begin(), named.end());
  }
  return found;
}

std::vector<std::uint32_t> OutletRegister::with_tag(std::string_view tag) const {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < count(); ++i)
    if (tag_fits(tag, names_[i])) found.push_back(i);
  return found;
}

}  // namespace headwater
