// SPDX-License-Identifier: Apache-2.0
#include "names/relations/control_sentence.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/strings.h"
#include "lexicon/name_lists.h"
#include "lexicon/word_classes.h"
#include "names/relations/control_words.h"

namespace headwater {

std::string_view ControlSentence::word(At i) const {
  return i < end_ ? std::string_view(tokens_[i].lower) : std::string_view();
}

bool ControlSentence::in_class(At i, const StringSet& words) const {
  return i < end_ && words.contains(word(i));
}

bool ControlSentence::is_article(At i) const {
  static constexpr std::array<std::string_view, 5> articles{"a", "an", "the", "its", "their"};
  return is_one(i, articles);
}

bool ControlSentence::is_relative(At i) const {
  static constexpr std::array<std::string_view, 3> relatives{"which", "that", "who"};
  return is_one(i, relatives);
}

bool ControlSentence::is_be(At i) const {
  static const auto& forms = word_class("be");
  return in_class(i, forms);
}

bool ControlSentence::ends_noun_phrase(At i) const {
  static const auto& ends = word_class("phrase_end");
  return i >= end_ || tokens_[i].kind != TokenKind::word || ends.contains(word(i));
}

bool ControlSentence::is_genitive(At i) const {
  return i > begin_ && (word(i) == "'" || word(i) == "'s") &&
         tokens_[i - 1].kind == TokenKind::word && tokens_[i - 1].span.end == tokens_[i].span.start;
}

bool ControlSentence::opens_clause(At i) const {
  if (is_genitive(i)) return false;
  static const auto& subjects = word_class("new_subject");
  static constexpr std::array<std::string_view, 4> marks{";", ":", "(", ")"};
  return is_one(i, marks) || in_class(i, subjects) || is_quote(i);
}

bool ControlSentence::is_quote(At i) const {
  return i < end_ &&
         (tokens_[i].kind == TokenKind::open_quote || tokens_[i].kind == TokenKind::close_quote);
}

std::uint32_t ControlSentence::after_adverbs(At i) const {
  while (i < end_) {
    if (is_adverb(i)) {
      ++i;
    } else if (is_in_fact(i)) {
      i += 2;
    } else if (word(i) == "," && is_in_fact(i + 1) && word(i + 3) == ",") {
      i += 4;
    } else {
      break;
    }
  }
  return std::min(i, end_);
}

bool ControlSentence::is_adverb(At i) const {
  static const auto& adverbs = word_class("adverb");
  static const auto& before = word_class("before_relation");
  if (is_article(i)) return false;
  return word(i).ends_with("ly") || in_class(i, adverbs) || in_class(i, before) ||
         tokens_[i].kind == TokenKind::number || word(i) == "%" || word(i) == "long";
}

bool ControlSentence::is_in_fact(At i) const {
  static constexpr std::array<std::string_view, 6> nouns{"fact",  "reality",  "effect",
                                                         "truth", "practice", "essence"};
  return word(i) == "in" && is_one(i + 1, nouns);
}

std::uint32_t ControlSentence::after_nothing_but(At i) const {
  static constexpr std::array<std::string_view, 4> little{"nothing", "little", "no", "none"};
  if (!is_one(i, little)) return i;
  if (word(i + 1) == "but") return i + 2;
  const bool more = word(i + 1) == "more" || word(i + 1) == "other";
  return more && word(i + 2) == "than" ? i + 3 : i;
}

std::uint32_t ControlSentence::after_be(At i) const {
  const auto start = i;
  static const auto& have = word_class("have");
  if (in_class(i, have)) i = after_adverbs(i + 1);
  return is_be(i) ? i + 1 : start;
}

const FoundMention* ControlSentence::mention_at(At token) const {
  const auto at = std::ranges::lower_bound(mentions_, token, {}, &FoundMention::first);
  return at != mentions_.end() && at->first == token && token < end_ ? &*at : nullptr;
}

bool ControlSentence::has_possessive(const FoundMention& mention) const {
  return mention.last < text_.sentences[mention.sentence].last &&
         (tokens_[mention.last].lower == "'s" || tokens_[mention.last].lower == "'");
}

bool ControlSentence::is_particle(At i) const {
  static constexpr std::array<std::string_view, 6> particles{"up",   "for",      "out",
                                                             "over", "together", "on"};
  return is_one(i, particles);
}

bool ControlSentence::is_agent_preposition(At i) const {
  static constexpr std::array<std::string_view, 7> words{"by", "from", "with", "through",
                                                         "at", "of",   "in"};
  return is_one(i, words);
}

bool ControlSentence::shares(At i) const {
  return (word(i + 1) == "the" || word(i + 1) == "one") && word(i + 2) == "same";
}

bool ControlSentence::is_stand(At i) const {
  return i < end_ && (tokens_[i].stem == "stand" || tokens_[i].stem == "hide");
}

bool ControlSentence::is_body_noun(At i) const {
  static const auto& bodies = word_class("organisation_head");
  static const auto& outlets = word_class("outlet");
  return i < end_ && !tokens_[i].capital &&
         (in_class(i, bodies) || in_class(i, outlets) || word(i) == "body");
}

bool ControlSentence::is_person(const FoundMention& mention) {
  return mention.mention.kind == EntityKind::person && !mention.person_by_shape;
}

}  // namespace headwater
