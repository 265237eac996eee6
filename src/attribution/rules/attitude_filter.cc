// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/attitude_filter.h"

#include <algorithm>

#include "attribution/rules/propositional_object.h"
#include "attribution/sources/source_phrases.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

bool is_deed_verb(std::string_view word) {
  static const auto& verbs = word_class("deed");
  return verbs.contains(word);
}

class AttitudeCheck {
 public:
  AttitudeCheck(const TextView& view, const Syntax& syntax) : view_(view), syntax_(syntax) {}

  [[nodiscard]] bool fails(const Candidate& candidate) const {
    if (is_compared(candidate) || finds_itself_somewhere(candidate.content.front().first))
      return true;
    if (!candidate.weak) return false;
    if (is_deed(*candidate.cue)) return true;
    if (!candidate.source) return is_deed_of_nobody(candidate);
    if (holds_hearsay(*candidate.source) || is_owned_thing(candidate)) return true;
    return is_mute(*candidate.source) || is_fused(*candidate.source) ||
           !has_content_word(*candidate.cue);
  }

 private:
  // "more than what the office knew, thereby …": what was known stands before.
  [[nodiscard]] bool is_compared(const Candidate& candidate) const {
    return candidate.source && candidate.source->first > 0 &&
           candidate.source->last <= candidate.cue->first &&
           view_.lower(candidate.source->first - 1) == "what" &&
           candidate.cue->last <= candidate.content.front().first &&
           view_.is(candidate.cue->last, word::comma);
  }
  [[nodiscard]] bool is_deed(TokenRange cue) const {
    for (auto i = cue.first; i < cue.last; ++i) {
      if (view_.reports(i) && view_.verb(i)->verb->takes(frame::that | frame::inf | frame::obj))
        return false;
      const bool figure = i + 1 < cue.last && view_.lower(i + 1) == "on";  // "seized on the remark"
      if (is_deed_verb(view_.lower(i)) && !figure) return true;
    }
    return view_.lower(cue.last - 1) == "to" && cue.last < view_.size() &&
           is_deed_verb(view_.lower(cue.last));
  }
  // "its knowledge of the coast": an owner and a noun that is nothing said or thought.
  [[nodiscard]] bool is_owned_thing(const Candidate& candidate) const {
    const auto source = *candidate.source;
    if (source.size() != 1 || !view_.is(source.first, word::possessive)) return false;
    if (is_partly_quoted(candidate.content)) return false;
    for (auto i = candidate.cue->first; i < candidate.cue->last; ++i) {
      if (view_.verb(i) != nullptr || is_propositional_phrase(view_, {i, i + 1})) return false;
    }
    return true;
  }
  // "the camp and allegedly | allowed"
  [[nodiscard]] bool holds_hearsay(TokenRange source) const {
    for (auto i = source.first; i < source.last; ++i) {
      for (const auto& phrase : phrases_from(view_.lower(i))) {
        if (phrase.kind == PhraseKind::adverb && phrase.words.size() == 1) return true;
      }
    }
    return false;
  }
  // No source, no word of telling, and neither a question, a quotation nor a subject of talk.
  [[nodiscard]] bool is_deed_of_nobody(const Candidate& candidate) const {
    const auto last = view_.lower(candidate.cue->last - 1);
    if (last == "by") return true;  // the agent is no content
    if (takes_things(*candidate.cue) || last == "about" || last == "after" || last == "against")
      return false;
    return std::ranges::none_of(candidate.content, [&](TokenRange part) {
      if (asks(view_, syntax_, part.first)) return true;
      if (part.last <= candidate.cue->first) return is_partly_quoted({part});
      for (auto i = part.first; i < part.last; ++i) {
        const bool as = view_.lower(i) == "as" && i + 1 < part.last && view_.lower(i + 1) != "well";
        const bool same = i > part.first + 1 && view_.lower(i - 2) == "same";
        if (as && !same && view_.lower(i - 1) != "well") return true;
      }
      return is_partly_quoted({part});
    });
  }
  // A word that leads to a thing one can speak for or against.
  [[nodiscard]] bool takes_things(TokenRange cue) const {
    constexpr auto things = frame::np | frame::np_idea | frame::opposes | frame::pred |
                            frame::np_claim | frame::accuse | frame::obj | frame::inf;
    for (auto i = cue.first; i < cue.last; ++i) {
      if (find_reporting_noun(view_.lower(i)) != nullptr) return true;
      if (!view_.reports(i)) continue;
      const auto& verb = *view_.verb(i)->verb;
      if (verb.takes(things) || !verb.particles.empty() || !verb.splits.empty()) return true;
    }
    return false;
  }
  [[nodiscard]] bool is_partly_quoted(const std::vector<TokenRange>& content) const {
    return std::ranges::any_of(content, [&](TokenRange part) {
      for (auto i = part.first; i < part.last; ++i) {
        if (view_.quotation_of(i).has_value()) return true;
      }
      return false;
    });
  }
  // "The long campaign", but not "the Lusk campaign", "Brell's campaign": those who run it speak.
  [[nodiscard]] bool is_mute(TokenRange source) const {
    const auto head = head_of(view_, source);
    const bool somebodys =
        head.size() > 1 && view_.is(head.last - 2, word::name | word::clitic | word::possessive);
    return !somebodys && cannot_speak(view_, source);
  }
  // "found itself in debt"
  [[nodiscard]] bool finds_itself_somewhere(std::uint32_t first) const {
    const auto word = view_.lower(first);
    return (word.ends_with("self") || word.ends_with("selves")) && first + 1 < view_.size() &&
           view_.is(first + 1, word::preposition);
  }
  // "what made them": a relative clause that is a noun itself.
  [[nodiscard]] bool is_fused(TokenRange source) const {
    return source.size() == 1 && view_.lower(source.first) == "what";
  }
  [[nodiscard]] bool has_content_word(TokenRange cue) const {
    for (auto i = cue.first; i < cue.last; ++i) {
      const auto upos = syntax_.words[i].tag.upos;
      if (upos != Upos::adp && upos != Upos::part && upos != Upos::det && upos != Upos::cconj &&
          upos != Upos::punct && (upos != Upos::adj || cue.size() > 1 || view_.token(i).capital))
        return true;
      if (view_.is(i, word::colon | word::dash | word::mark)) return true;
    }
    return false;
  }

  const TextView& view_;
  const Syntax& syntax_;
};

}  // namespace

bool asks(const TextView& view, const Syntax& syntax, std::uint32_t token) {
  const auto xpos = syntax.words[token].tag.xpos;
  const auto lower = view.lower(token);
  return xpos == Xpos::wp || xpos == Xpos::wrb || xpos == Xpos::wdt || lower == "whether" ||
         lower == "if";
}

bool is_no_attitude(const TextView& view, const Syntax& syntax, const Candidate& candidate) {
  return AttitudeCheck(view, syntax).fails(candidate);
}

}  // namespace headwater
