// SPDX-License-Identifier: Apache-2.0
#include "lexicon/reporting_lexicon.h"

#include <algorithm>
#include <deque>
#include <utility>

#include "base/strings.h"
#include "lexicon/vowels.h"

namespace headwater {
namespace {

struct FrameName {
  std::string_view name;
  std::uint32_t bit;
};
constexpr FrameName frame_names[] = {
    {"that", frame::that},
    {"zero", frame::zero},
    {"quote", frame::quote},
    {"wh", frame::wh},
    {"np", frame::np},
    {"inf", frame::inf},
    {"obj", frame::obj},
    {"pred", frame::pred},
    {"np_claim", frame::np_claim},
    {"np_report", frame::np_report},
    {"np_doc", frame::np_doc},
    {"np_finding", frame::np_finding},
    {"np_number", frame::np_number},
    {"accuse", frame::accuse},
    {"as_saying", frame::as_saying},
    {"np_idea", frame::np_idea},
    {"opposes", frame::opposes},
    {"adjective", frame::adjective},
    {"it_known", frame::it_known},
    {"have_it", frame::have_it},
};

std::string third_person(std::string_view lemma) {
  std::string word(lemma);
  if (word == "have") return "has";
  const auto ends = [&](std::string_view tail) { return word.ends_with(tail); };
  if (ends("y") && word.size() > 1 && !is_vowel(word[word.size() - 2])) {
    return word.substr(0, word.size() - 1) + "ies";
  }
  if (ends("s") || ends("sh") || ends("ch") || ends("x") || ends("z") || word == "go") {
    return word + "es";
  }
  return word + "s";
}

// One syllable that ends in a single vowel and a consonant: "beg", "snap".
bool doubles_last(std::string_view word) {
  const auto n = word.size();
  if (n < 3 || is_vowel(word[n - 1]) || !is_vowel(word[n - 2]) || is_vowel(word[n - 3]))
    return false;
  if (std::string_view("wxyh").find(word.back()) != std::string_view::npos) return false;
  return std::ranges::count_if(word, [](char c) { return is_vowel(c) || c == 'y'; }) == 1;
}

std::string regular_past(std::string_view lemma) {
  std::string word(lemma);
  if (word.ends_with("e")) return word + "d";
  if (word.ends_with("y") && word.size() > 1 && !is_vowel(word[word.size() - 2])) {
    return word.substr(0, word.size() - 1) + "ied";
  }
  if (doubles_last(word)) word += word.back();
  return word + "ed";
}

// `past` shows whether the last consonant doubles (admitted -> admitting).
std::string ing_form(std::string_view lemma, std::string_view past) {
  std::string word(lemma);
  if (word.ends_with("ie")) return word.substr(0, word.size() - 2) + "ying";
  if (word.ends_with("e") && !word.ends_with("ee")) word.pop_back();
  const bool doubles =
      past.size() == lemma.size() + 3 && past.ends_with("ed") && past[lemma.size()] == lemma.back();
  if (doubles) word += lemma.back();
  return word + "ing";
}

PhraseKind phrase_kind(std::string_view name) {
  if (name == "adverb") return PhraseKind::adverb;
  if (name == "credit") return PhraseKind::credit;
  return name == "negated" ? PhraseKind::negated : PhraseKind::opener;
}

// "it (is|was) (false|a lie)": the four phrases.
std::vector<std::string> with_each_alternative(std::string_view pattern) {
  const auto open = pattern.find('(');
  const auto close = pattern.find(')');
  if (open == std::string_view::npos || close == std::string_view::npos)
    return {std::string(pattern)};
  std::vector<std::string> made;
  const auto rests = with_each_alternative(pattern.substr(close + 1));
  for (const auto choice : split(pattern.substr(open + 1, close - open - 1), '|')) {
    for (const auto& rest : rests)
      made.push_back(std::string(pattern.substr(0, open)).append(choice).append(rest));
  }
  return made;
}

class Lexicon {
 public:
  static const Lexicon& instance() {
    static const Lexicon lexicon;
    return lexicon;
  }
  StringMap<VerbForm> forms;  // verbs with a particle: "goes on"
  StringMap<ReportingNoun> nouns;
  StringMap<std::vector<ReportingPhrase>> phrases;

 private:
  Lexicon() {
    for (const auto& row : data_rows("attribution/reporting_verbs.tsv")) add_reporting_verb(row);
    for (const auto& row : data_rows("attribution/common_verbs.tsv")) {
      add_forms(row.at(0), row.at(1), nullptr);
    }
    for (const auto& row : data_rows("attribution/particle_verbs.tsv")) {
      tail_ = " " + std::string(row.at(2));
      add_reporting_verb(
          {row.at(0), row.at(1), row.at(3), row.at(4), row.at(5), row.at(6), row.at(7)});
      tail_.clear();
    }
    for (const auto& row : data_rows("attribution/reporting_nouns.tsv")) add_noun(row);
    for (const auto& row : data_rows("attribution/reporting_phrases.tsv")) add_phrases(row);
    for (auto& [word, list] : phrases) {
      std::ranges::stable_sort(list, std::greater<>(),
                               [](const ReportingPhrase& p) { return p.words.size(); });
    }
  }

  void add_form(const std::string& form, const ReportingVerb* verb, std::uint8_t inflection) {
    auto& entry = forms[form + tail_];
    if (entry.verb != nullptr && verb == nullptr) return;
    if (entry.verb != verb) {
      if (entry.inflection != 0 && entry.verb != nullptr) return;  // the first verb keeps the form
      entry = {verb, 0};
    }
    entry.inflection |= inflection;
  }

  void add_forms(std::string_view lemma, std::string_view irregular, const ReportingVerb* verb) {
    auto past = regular_past(lemma);
    auto participle = past;
    if (irregular != "-") {
      const auto parts = split(irregular, ',');
      past = parts.front();
      participle = parts.back();
    }
    add_form(std::string(lemma), verb, form_of::base);
    add_form(third_person(lemma), verb, form_of::third);
    add_form(past, verb, form_of::past);
    add_form(participle, verb, form_of::participle);
    add_form(ing_form(lemma, past), verb, form_of::ing);
  }

  void add_reporting_verb(const Row& row) {
    ReportingVerb verb;
    verb.lemma = row.at(0);
    verb.act = value_named<Act>(row.at(2)).value_or(Act::speech);
    verb.stance = value_named<Stance>(row.at(3)).value_or(Stance::asserts);
    verb.modality = value_named<Modality>(row.at(4)).value_or(Modality::plain);
    verb.factive = row.at(5) == "fact";
    for (const auto name : split(row.at(6), ' ')) {
      if (name.starts_with("split:")) {
        verb.splits.emplace_back(name.substr(6));
      } else if (name.starts_with("prep:")) {
        verb.particles.emplace_back(name.substr(5));
      } else {
        for (const auto& known : frame_names) {
          if (known.name == name) verb.frames |= known.bit;
        }
      }
    }
    verbs_.push_back(std::move(verb));
    if (verbs_.back().takes(frame::adjective)) {
      add_form(std::string(row.at(0)), &verbs_.back(), form_of::participle);
      return;
    }
    add_forms(row.at(0), row.at(1), &verbs_.back());
  }

  void add_noun(const Row& row) {
    ReportingNoun noun;
    noun.lemma = row.at(0);
    noun.act = value_named<Act>(row.at(2)).value_or(Act::speech);
    noun.stance = value_named<Stance>(row.at(3)).value_or(Stance::asserts);
    noun.modality = value_named<Modality>(row.at(4)).value_or(Modality::plain);
    nouns.emplace(row.at(0), noun);
    noun.plural = true;
    nouns.emplace(row.at(1), noun);
  }

  void add_phrases(const Row& row) {
    ReportingPhrase phrase;
    phrase.kind = phrase_kind(row.at(1));
    phrase.act = value_named<Act>(row.at(2)).value_or(Act::speech);
    phrase.stance = value_named<Stance>(row.at(3)).value_or(Stance::asserts);
    phrase.modality = value_named<Modality>(row.at(4)).value_or(Modality::plain);
    for (const auto& words : with_each_alternative(row.at(0))) {
      phrase.words.clear();
      for (const auto word : split(words, ' ')) phrase.words.emplace_back(word);
      phrases[phrase.words.front()].push_back(phrase);
    }
  }

  std::deque<ReportingVerb> verbs_;
  std::string tail_;  // the particle of the verb that is being added, with a space
};

}  // namespace

const VerbForm* find_verb(std::string_view word) {
  const auto& forms = Lexicon::instance().forms;
  const auto found = forms.find(word);
  return found == forms.end() ? nullptr : &found->second;
}

const VerbForm* find_particle_verb(std::string_view word, std::string_view particle) {
  if (particle != "on" && particle != "in" && particle != "back" && particle != "out" &&
      particle != "up")
    return nullptr;
  return find_verb(std::string(word) + " " + std::string(particle));
}

const ReportingNoun* find_reporting_noun(std::string_view word) {
  const auto& nouns = Lexicon::instance().nouns;
  const auto found = nouns.find(word);
  return found == nouns.end() ? nullptr : &found->second;
}

const std::vector<ReportingPhrase>& phrases_from(std::string_view word) {
  static const std::vector<ReportingPhrase> none;
  const auto& phrases = Lexicon::instance().phrases;
  const auto found = phrases.find(word);
  return found == phrases.end() ? none : found->second;
}

}  // namespace headwater
