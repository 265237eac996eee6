// SPDX-License-Identifier: Apache-2.0
#include "lexicon/phrases.h"

#include <algorithm>

#include "base/strings.h"
#include "lexicon/vowels.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

// "plan" and "stop" double the last letter; "bomb" and "attack" do not.
bool doubles_last_letter(std::string_view lemma) {
  static const StringSet doubling{"rob",    "stab",   "kidnap", "plan",  "plot",   "stop",  "hit",
                                  "ban",    "hijack", "admit",  "mug",   "stir",   "expel", "scrap",
                                  "commit", "bid",    "skid",   "defer", "fulfil", "refer", "rebel",
                                  "acquit", "abet",   "rig",    "slam"};
  return doubling.contains(lemma) && lemma != "hijack";
}

const StringMap<std::pair<std::string, std::string>>& irregular_verbs() {
  static const auto verbs = [] {
    StringMap<std::pair<std::string, std::string>> made;
    for (const auto& [verb, forms] : word_values("irregular")) {
      const auto comma = forms.find(',');
      made.emplace(verb, std::pair{std::string(forms.substr(0, comma)),
                                   std::string(forms.substr(comma + 1))});
    }
    return made;
  }();
  return verbs;
}

bool ends_in_sibilant(std::string_view word) {
  return word.ends_with("s") || word.ends_with("sh") || word.ends_with("ch") ||
         word.ends_with("x") || word.ends_with("z");
}

bool ends_in_consonant_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

std::string with_s(std::string_view word) {
  const std::string stem(word);
  if (ends_in_consonant_y(word)) return stem.substr(0, stem.size() - 1) + "ies";
  if (ends_in_sibilant(word) || stem == "go" || stem == "do" || stem == "torpedo")
    return stem + "es";
  return stem + "s";
}

std::string with_ed(std::string_view word) {
  const std::string stem(word);
  if (word.ends_with("e")) return stem + "d";
  if (ends_in_consonant_y(word)) return stem.substr(0, stem.size() - 1) + "ied";
  if (doubles_last_letter(word)) return stem + stem.back() + "ed";
  return stem + "ed";
}

std::string with_ing(std::string_view word) {
  const std::string stem(word);
  if (word.ends_with("ie")) return stem.substr(0, stem.size() - 2) + "ying";
  if (word.ends_with("e") && !word.ends_with("ee") && stem != "be")
    return stem.substr(0, stem.size() - 1) + "ing";
  static const StringSet doubling{"get", "put", "set", "cut",  "let",
                                  "run", "hit", "win", "quit", "begin"};
  if (doubles_last_letter(word) || doubling.contains(word)) return stem + stem.back() + "ing";
  return stem + "ing";
}

bool same_words(std::span<const Token> tokens, std::uint32_t at,
                const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (tokens[at + i].lower != words[i]) return false;
  }
  return true;
}

// 12 bits of a word's length and of its first, middle and last letter. REQUIRES: no empty word.
std::size_t outline_of(std::string_view word) {
  const auto letter = [word](std::size_t at) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(word[at]));
  };
  const auto letters = letter(0) | letter(word.size() / 2) << 8U | letter(word.size() - 1) << 16U;
  return ((letters ^ static_cast<std::uint32_t>(word.size()) << 24U) * 0x9E3779B1U) >> 20U;
}

}  // namespace

std::vector<InflectedWord> inflect_verb(std::string_view lemma) {
  if (lemma == "be") {
    return {{"be", InflectedForm::base},   {"is", InflectedForm::third},
            {"are", InflectedForm::base},  {"was", InflectedForm::past},
            {"were", InflectedForm::past}, {"been", InflectedForm::participle},
            {"am", InflectedForm::base},   {"being", InflectedForm::present_participle}};
  }
  std::vector<InflectedWord> forms{{std::string(lemma), InflectedForm::base},
                                   {with_s(lemma), InflectedForm::third},
                                   {with_ing(lemma), InflectedForm::present_participle}};
  const auto irregular = irregular_verbs().find(lemma);
  if (irregular == irregular_verbs().end()) {
    forms.push_back({with_ed(lemma), InflectedForm::past_or_participle});
  } else if (irregular->second.first == irregular->second.second) {
    forms.push_back({irregular->second.first, InflectedForm::past_or_participle});
  } else {
    forms.push_back({irregular->second.first, InflectedForm::past});
    forms.push_back({irregular->second.second, InflectedForm::participle});
  }
  return forms;
}

std::string plural_of(std::string_view noun) {
  if (noun.ends_with("man") && !noun.ends_with("human"))
    return std::string(noun.substr(0, noun.size() - 2)) + "en";
  if (noun == "child") return "children";
  if (noun == "person") return "people";
  if (noun == "wife" || noun == "knife" || noun == "life")
    return std::string(noun.substr(0, noun.size() - 2)) + "ves";
  if (noun == "thief") return "thieves";
  return with_s(noun);
}

void PhraseTable::add(std::string_view phrase, std::uint32_t value, InflectedForm form) {
  Entry entry{{}, value, form};
  for (const auto word : split(phrase, ' ')) {
    if (!word.empty()) entry.words.emplace_back(word);
  }
  if (entry.words.empty()) return;
  longest_ = std::max(longest_, entry.words.size());
  outlines_.set(outline_of(entry.words.front()));
  auto& list = by_first_[entry.words.front()];
  const auto place = std::ranges::find_if(
      list, [&](const Entry& other) { return other.words.size() < entry.words.size(); });
  list.insert(place, std::move(entry));
}

void PhraseTable::add_verb(std::string_view phrase, std::uint32_t value) {
  const auto space = phrase.find(' ');
  const auto rest = space == std::string_view::npos ? std::string_view{} : phrase.substr(space);
  for (const auto& [word, form] : inflect_verb(phrase.substr(0, space)))
    add(word + std::string(rest), value, form);
}

void PhraseTable::add_noun(std::string_view phrase, std::uint32_t value) {
  add(phrase, value);
  const auto space = phrase.rfind(' ');
  const auto head = space == std::string_view::npos ? phrase : phrase.substr(space + 1);
  add(std::string(phrase.substr(0, phrase.size() - head.size())) + plural_of(head), value);
}

const std::vector<PhraseTable::Entry>* PhraseTable::beginning_with(std::string_view word) const {
  if (word.empty() || !outlines_.test(outline_of(word))) return nullptr;
  const auto found = by_first_.find(word);
  return found == by_first_.end() ? nullptr : &found->second;
}

bool PhraseTable::match(std::span<const Token> tokens, std::uint32_t at, std::uint32_t end,
                        PhraseMatch& found) const {
  if (at >= end) return false;
  const auto* const list = beginning_with(tokens[at].lower);
  if (list == nullptr) return false;
  for (const auto& entry : *list) {
    const auto length = static_cast<std::uint32_t>(entry.words.size());
    if (length > end - at || !same_words(tokens, at, entry.words)) continue;
    found = {at, at + length, entry.value, entry.form};
    return true;
  }
  return false;
}

bool PhraseTable::match_before(std::span<const Token> tokens, std::uint32_t begin,
                               std::uint32_t end, PhraseMatch& found) const {
  const auto reach = static_cast<std::uint32_t>(longest_);
  for (auto at = end - begin > reach ? end - reach : begin; at < end; ++at) {
    const auto* const list = beginning_with(tokens[at].lower);
    if (list == nullptr) continue;
    for (const auto& entry : *list) {
      if (entry.words.size() != end - at || !same_words(tokens, at, entry.words)) continue;
      found = {at, end, entry.value, entry.form};
      return true;
    }
  }
  return false;
}

}  // namespace headwater
