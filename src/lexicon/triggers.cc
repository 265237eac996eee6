// SPDX-License-Identifier: Apache-2.0
#include "lexicon/triggers.h"

#include <algorithm>
#include <array>

#include "base/strings.h"

namespace headwater {
namespace {

struct LexiconEntry {
  EventType type;
  Weight weight;
  std::string lemma;
};

struct TriggerLexicon {
  PhraseTable verbs;
  PhraseTable nouns;
  PhraseTable fixed;
  std::vector<LexiconEntry> entries;
};

Weight weight_named(std::string_view name) {
  if (name == "weak") return Weight::weak;
  return name == "medium" ? Weight::medium : Weight::strong;
}

const TriggerLexicon& lexicon() {
  static const auto made = [] {
    TriggerLexicon lexicon;
    for (const auto& row : data_rows("events/triggers.tsv")) {
      if (row.size() < 4) continue;
      const auto type = value_named<EventType>(row[0]).value_or(EventType::other);
      for (const auto phrase : split(row[3], '|')) {
        const auto index = static_cast<std::uint32_t>(lexicon.entries.size());
        lexicon.entries.push_back({type, weight_named(row[2]), std::string(phrase)});
        if (row[1] == "v")
          lexicon.verbs.add_verb(phrase, index);
        else if (row[1] == "n")
          lexicon.nouns.add_noun(phrase, index);
        else
          lexicon.fixed.add(phrase, index);
      }
    }
    return lexicon;
  }();
  return made;
}

bool calls_for_verb(std::string_view previous) {
  static const StringSet words{"to",    "will", "would",  "did",  "didn't", "can",  "could", "may",
                               "might", "must", "should", "they", "we",     "he",   "she",   "who",
                               "it",    "not",  "n't",    "do",   "does",   "shall"};
  return words.contains(previous);
}

bool bare(InflectedForm form) {
  return form == InflectedForm::base || form == InflectedForm::third;
}

// "demonstrating the group's ability" shows; "demonstrated in the square" is a protest.
bool shows(std::span<const Token> tokens, const Sentence& sentence, const PhraseMatch& match) {
  static const StringSet objects{"the", "a",   "an",   "that", "how",   "its",  "his",
                                 "her", "why", "what", "this", "their", "your", "our"};
  return tokens[match.first].lower.starts_with("demonstrat") && match.last < sentence.last &&
         objects.contains(tokens[match.last].lower);
}

// "The newly elected government", "fire crews": no election and no fire.
bool describes(std::span<const Token> tokens, const Sentence& sentence, const PhraseMatch& match) {
  if (match.last >= sentence.last) return false;
  const auto& next = tokens[match.last];
  const auto& word = tokens[match.last - 1].lower;
  static const StringSet brigades{"crew",    "crews",    "brigade",  "brigades",   "engine",
                                  "engines", "fighter",  "fighters", "station",    "stations",
                                  "service", "services", "chief",    "department", "officials"};
  if (word == "fire") return brigades.contains(next.lower);
  if (word != "elected" || next.kind != TokenKind::word || match.first == sentence.first)
    return false;
  static const StringSet openers{
      "the", "a", "an", "new", "newly", "their", "democratically", "its", "duly", "unelected"};
  return openers.contains(tokens[match.first - 1].lower);
}

// "The story of the shells": a noun, whatever verb it looks like.
bool follows_article(std::span<const Token> tokens, const Sentence& sentence,
                     const PhraseMatch& match) {
  if (match.first == sentence.first || !bare(match.form)) return false;
  static const StringSet articles{"the", "a", "an", "of", "his", "her", "its", "their", "these"};
  return articles.contains(tokens[match.first - 1].lower);
}

// "found" is far more often the past of "find" than a founding.
bool misread(std::span<const Token> tokens, const Sentence& sentence, const PhraseMatch& match) {
  if (follows_article(tokens, sentence, match) || shows(tokens, sentence, match) ||
      describes(tokens, sentence, match))
    return true;
  if (match.last - match.first != 1 || tokens[match.first].lower != "found") return false;
  return match.first == sentence.first || tokens[match.first - 1].lower != "to";
}

// What can begin the object of a verb, nouns aside.
bool begins_object(Xpos tag) {
  return tag == Xpos::dt || tag == Xpos::cd || tag == Xpos::prp || tag == Xpos::prps ||
         tag == Xpos::dollar;
}

// "Its inflation target", "Shell said": a noun by its tag, whatever verb it looks like. In headlines
// a noun in "-s", or one with an object, may be the verb ("Ferry sinks", "Robbers steal a safe").
bool tagged_noun(std::span<const WordSyntax> words, const PhraseMatch& match) {
  if (match.first >= words.size() || match.last - match.first != 1 ||
      match.form != InflectedForm::base)
    return false;
  const auto tag = words[match.first].tag.xpos;
  if (!is_noun(tag) && tag != Xpos::jj) return false;
  return is_name(tag) || match.last >= words.size() || !begins_object(words[match.last].tag.xpos);
}

// Nouns whose verbs mean something else with an object: "hit banks", "fire 300 workers", "strike a
// deal"; who battles a blaze or visits a town does what the noun says.
bool parts_from_verb(EventType type) {
  return type == EventType::attack || type == EventType::accident || type == EventType::strike;
}

// "The rate war hit banks": a finite verb with an object by the tags, and no noun.
bool tagged_verb(std::span<const WordSyntax> words, const PhraseMatch& match) {
  if (!parts_from_verb(lexicon().entries[match.value].type)) return false;
  if (match.last >= words.size() || match.last - match.first != 1 ||
      !is_finite_verb(words[match.first].tag.xpos))
    return false;
  const auto next = words[match.last].tag.xpos;
  return begins_object(next) || is_noun(next) || next == Xpos::jj;
}

bool pick(std::span<const Token> tokens, const Sentence& sentence,
          std::span<const WordSyntax> words, std::uint32_t at, Trigger& trigger) {
  PhraseMatch verb;
  PhraseMatch noun;
  PhraseMatch fixed;
  const bool has_verb = lexicon().verbs.match(tokens, at, sentence.last, verb) &&
                        !misread(tokens, sentence, verb) && !tagged_noun(words, verb);
  const bool has_noun = lexicon().nouns.match(tokens, at, sentence.last, noun) &&
                        !describes(tokens, sentence, noun) && !tagged_verb(words, noun);
  const bool has_fixed = lexicon().fixed.match(tokens, at, sentence.last, fixed);
  if (!has_verb && !has_noun && !has_fixed) return false;
  PhraseMatch best{};
  auto part = Part::noun;
  if (has_noun) best = noun;
  const auto length = [](const PhraseMatch& match) { return match.last - match.first; };
  const bool verb_reading = has_verb && (!bare(verb.form) || at == sentence.first ||
                                         calls_for_verb(tokens[at - 1].lower));
  if (has_verb && (!has_noun || length(verb) > length(noun) ||
                   (length(verb) == length(noun) && verb_reading))) {
    best = verb;
    part = Part::verb;
  }
  if (has_fixed && length(fixed) >= length(best)) {
    best = fixed;
    part = Part::fixed;
  }
  const auto& entry = lexicon().entries[best.value];
  trigger = {best.first, best.last, entry.type, part, entry.weight, best.form, entry.lemma};
  return true;
}

struct StatusCue {
  EventStatus status;
  bool background;
};
struct StatusCues {
  PhraseTable before;
  PhraseTable after;
  std::vector<StatusCue> cues;
};

const StatusCues& status_cues() {
  static const auto made = [] {
    StatusCues cues;
    for (const auto& row : data_rows("events/status_cues.tsv")) {
      if (row.size() < 4) continue;
      const auto index = static_cast<std::uint32_t>(cues.cues.size());
      const auto status = value_named<EventStatus>(row[1]);
      cues.cues.push_back({status.value_or(EventStatus::accomplished), !status});
      for (const auto phrase : split(row[3], '|')) {
        auto& table = row[0] == "before" ? cues.before : cues.after;
        if (row[2] == "v")
          table.add_verb(phrase, index);
        else
          table.add(phrase, index);
      }
    }
    return cues;
  }();
  return made;
}

bool divides(const Token& token) {
  return token.text == "," || token.text == ";" || token.text == ":" ||
         token.kind == TokenKind::open_quote || token.kind == TokenKind::close_quote ||
         token.lower == "that" || token.lower == "when" || token.lower == "after" ||
         token.lower == "while" || token.lower == "but" || token.lower == "before";
}

bool in_time(std::span<const Span> times, Span span) {
  const auto found =
      std::ranges::partition_point(times, [&](Span time) { return time.end <= span.start; });
  return found != times.end() && found->overlaps(span);
}

// The nearest cue within six words before the trigger, or right behind it.
void set_status(std::span<const Token> tokens, const Sentence& sentence,
                std::span<const Span> times, Trigger& trigger) {
  PhraseMatch match;
  if (status_cues().after.match(tokens, trigger.last, sentence.last, match)) {
    trigger.status = status_cues().cues[match.value].status;
    return;
  }
  const auto low = trigger.first - sentence.first > 6 ? trigger.first - 6 : sentence.first;
  for (auto end = trigger.first; end > low; --end) {
    if (divides(tokens[end - 1])) return;
    if (!status_cues().before.match_before(tokens, low, end, match)) continue;
    if (in_time(times, tokens[match.first].span)) continue;  // "14 May"
    const auto& cue = status_cues().cues[match.value];
    trigger.status = cue.status;
    trigger.background = cue.background;
    return;
  }
}

bool is_definite(std::span<const Token> tokens, const Sentence& sentence, const Trigger& trigger) {
  const auto low = trigger.first - sentence.first > 3 ? trigger.first - 3 : sentence.first;
  for (auto at = trigger.first; at-- > low;) {
    const auto& word = tokens[at].lower;
    if (word == "the" || word == "this" || word == "that" || word == "these" || word == "those")
      return true;
    if (word == "a" || word == "an" || word == "of" || word == "in") return false;
  }
  return false;
}

enum Family : unsigned {
  violence = 1,
  custody = 2,
  street = 4,
  mishap = 8,
  law = 16,
  pact = 32,
  poll = 64,
  listing = 128,
  labour = 256,
  body = 512,
  paper = 1024,
  travel = 2048,
  talk = 4096,
};

constexpr std::array<unsigned, 21> families{/* attack */ violence,
                                            /* bombing */ violence | mishap,
                                            /* shooting */ violence,
                                            /* killing */ violence | mishap | street | custody,
                                            /* kidnapping */ violence | custody,
                                            /* arson */ violence | mishap | street,
                                            /* robbery */ violence,
                                            /* clash */ violence | street,
                                            /* strike */ labour | street,
                                            /* protest */ street,
                                            /* arrest */ custody | street | law | labour,
                                            /* trial */ law,
                                            /* designation */ listing,
                                            /* founding */ body,
                                            /* agreement */ pact,
                                            /* meeting */ body | pact | talk,
                                            /* statement */ talk,
                                            /* movement */ travel | violence,
                                            /* election */ poll,
                                            /* accident */ mishap,
                                            /* other */ paper};

constexpr std::array<int, 21> specificities{
    /* attack */ 9,       /* bombing */ 20,  /* shooting */ 11,  /* killing */ 8,
    /* kidnapping */ 19,  /* arson */ 18,    /* robbery */ 17,   /* clash */ 10,
    /* strike */ 14,      /* protest */ 13,  /* arrest */ 7,     /* trial */ 6,
    /* designation */ 12, /* founding */ 12, /* agreement */ 12, /* meeting */ 4,
    /* statement */ 1,    /* movement */ 5,  /* election */ 15,  /* accident */ 16,
    /* other */ 3};

}  // namespace

int specificity(EventType type) {
  return specificities[static_cast<std::size_t>(type)];
}

bool compatible(EventType a, EventType b) {
  return a == b ||
         (families[static_cast<std::size_t>(a)] & families[static_cast<std::size_t>(b)]) != 0;
}

std::vector<Trigger> find_triggers(std::span<const Token> tokens, const Sentence& sentence,
                                   std::span<const Span> times, std::span<const WordSyntax> words) {
  std::vector<Trigger> triggers;
  for (auto at = sentence.first; at < sentence.last; ++at) {
    Trigger trigger;
    if (tokens[at].kind != TokenKind::word || !pick(tokens, sentence, words, at, trigger)) continue;
    at = trigger.last - 1;
    const Span span{tokens[trigger.first].span.start, tokens[trigger.last - 1].span.end};
    if (in_time(times, span)) continue;
    set_status(tokens, sentence, times, trigger);
    trigger.definite = is_definite(tokens, sentence, trigger);
    triggers.push_back(std::move(trigger));
  }
  return triggers;
}

}  // namespace headwater
