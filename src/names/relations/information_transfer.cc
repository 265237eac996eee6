// SPDX-License-Identifier: Apache-2.0
#include "names/relations/information_transfer.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/data_file.h"
#include "base/strings.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

constexpr std::uint32_t reach =
    14;  // tokens between a verb and its "to", "by", "from", "through", "as"

const StringMap<std::string_view>& frames() {
  return word_values("handover");
}

const StringMap<std::string_view>& nouns() {
  return word_values("handed_over");
}

const std::vector<std::vector<std::string>>& uncredited_runs() {
  static const auto runs = [] {
    std::vector<std::vector<std::string>> made;
    for (const auto& stems : word_class("uncredited")) {
      auto& run = made.emplace_back();
      for (const auto word : split(stems, ' ')) run.emplace_back(word);
    }
    return made;
  }();
  return runs;
}

// One party and the token after it.
struct Party {
  std::string name;
  std::uint32_t end = 0;
};

class HandoverSentence {
 public:
  HandoverSentence(const Document& document, const Sentences& sentences, const Sentence& sentence,
                   const std::vector<Mention>& mentions)
      : document_(document), tokens_(sentences.tokens), sentence_(sentence), mentions_(mentions) {}

  [[nodiscard]] std::optional<Handover> find() const {
    for (auto i = sentence_.first; i < sentence_.last; ++i) {
      const auto frame = frames().find(tokens_[i].stem);
      if (tokens_[i].kind != TokenKind::word || frame == frames().end()) continue;
      auto found = frame->second == "to"     ? given(i)
                   : frame->second == "from" ? received(i)
                   : frame->second == "as"   ? used(i)
                                             : released(i);
      if (!found || found->receiver.empty() || found->giver == found->receiver) continue;
      found->span = sentence_.span;
      found->uncredited = uncredited();
      found->why = {reason("names.handover", {sentence_.span},
                           {found->giver.empty() ? "somebody" : found->giver, found->receiver})};
      return found;
    }
    return std::nullopt;
  }

 private:
  // X gives it to Y; it was given to Y by X.
  [[nodiscard]] std::optional<Handover> given(std::uint32_t verb) const {
    if (!has_matter(sentence_.first, sentence_.last)) return std::nullopt;
    const auto to = word_after(verb, "to");
    if (!to) return std::nullopt;
    const auto receiver = party_at(*to + 1);
    if (!receiver) return std::nullopt;
    Handover made;
    made.receiver = receiver->name;
    if (!passive(verb)) {
      if (!has_matter(verb + 1, *to)) return std::nullopt;
      made.giver = mention_before(verb);
      if (made.giver.empty()) return std::nullopt;
    } else if (const auto by = word_after(receiver->end - 1, "by")) {
      if (const auto giver = party_at(*by + 1)) made.giver = giver->name;
    }
    return made;
  }

  // Y received it from X.
  [[nodiscard]] std::optional<Handover> received(std::uint32_t verb) const {
    const auto from = word_after(verb, "from");
    if (!from || passive(verb) || !has_matter(verb + 1, *from)) return std::nullopt;
    const auto giver = party_at(*from + 1);
    if (!giver || !giver_is_name(*from + 1)) return std::nullopt;
    Handover made;
    made.giver = giver->name;
    made.receiver = mention_before(verb);
    return made;
  }

  // X uses Y as a conduit.
  [[nodiscard]] std::optional<Handover> used(std::uint32_t verb) const {
    const auto as = word_after(verb, "as");
    if (!as || passive(verb) || !has_channel(*as + 1)) return std::nullopt;
    const auto receiver = party_at(verb + 1);
    if (!receiver) return std::nullopt;
    Handover made;
    made.giver = subject_other_than(verb, *receiver);
    made.receiver = described(verb, *receiver, made.giver);
    return made.giver.empty() ? std::nullopt : std::optional(made);
  }

  // X released it through Y.
  [[nodiscard]] std::optional<Handover> released(std::uint32_t verb) const {
    auto through = word_after(verb, "through");
    if (!through) through = word_after(verb, "via");
    if (!through || !has_matter(sentence_.first, *through)) return std::nullopt;
    const auto receiver = party_at(*through + 1);
    if (!receiver || !giver_is_name(*through + 1)) return std::nullopt;
    Handover made;
    made.receiver = receiver->name;
    if (!passive(verb)) made.giver = mention_before(verb);
    return made;
  }

  [[nodiscard]] bool has_matter(std::uint32_t first, std::uint32_t last) const {
    for (auto i = first; i < last; ++i) {
      const auto noun = nouns().find(tokens_[i].stem);
      if (noun != nouns().end() && noun->second == "matter") return true;
    }
    return false;
  }

  [[nodiscard]] bool has_channel(std::uint32_t first) const {
    const auto last = std::min(sentence_.last, first + 7);
    for (auto i = first; i < last; ++i) {
      const auto noun = nouns().find(tokens_[i].stem);
      if (noun != nouns().end() && noun->second == "channel") return true;
    }
    return false;
  }

  [[nodiscard]] std::optional<std::uint32_t> word_after(std::uint32_t from,
                                                        std::string_view word) const {
    const auto last = std::min(sentence_.last, from + reach);
    for (auto i = from + 1; i < last; ++i) {
      if (tokens_[i].lower == word) return i;
      if (tokens_[i].text == ";" || tokens_[i].text == ":") return std::nullopt;
    }
    return std::nullopt;
  }

  // A form of "be" just before, adverbs aside.
  [[nodiscard]] bool passive(std::uint32_t verb) const {
    const auto first = verb > sentence_.first + 3 ? verb - 3 : sentence_.first;
    for (auto i = verb; i-- > first;) {
      const auto& word = tokens_[i].lower;
      if (word == "was" || word == "were" || word == "been" || word == "being" || word == "be" ||
          word == "is" || word == "are") {
        return true;
      }
      if (!word.ends_with("ly")) return false;
    }
    return false;
  }

  [[nodiscard]] const Mention* mention_at(std::uint32_t token) const {
    if (token >= sentence_.last) return nullptr;
    const auto span = tokens_[token].span;
    for (const auto& mention : mentions_) {
      if (mention.span.overlaps(span) && mention.kind != EntityKind::place) return &mention;
      if (mention.span.start > span.end) break;
    }
    return place_at(token);
  }

  // A country can be a party: "given to Rhonia by Lattvia".
  [[nodiscard]] const Mention* place_at(std::uint32_t token) const {
    const auto span = tokens_[token].span;
    for (const auto& mention : mentions_) {
      if (mention.span.overlaps(span)) return &mention;
    }
    return nullptr;
  }

  [[nodiscard]] bool giver_is_name(std::uint32_t first) const {
    for (auto i = first; i < std::min(sentence_.last, first + 3); ++i) {
      if (mention_at(i) != nullptr) return true;
    }
    return false;
  }

  // The name, or else the noun phrase, that begins at a token.
  [[nodiscard]] std::optional<Party> party_at(std::uint32_t first) const {
    for (auto i = first; i < std::min(sentence_.last, first + 3); ++i) {
      if (const auto* mention = mention_at(i)) {
        auto end = i;
        while (end < sentence_.last && tokens_[end].span.start < mention->span.end) ++end;
        return Party{mention->text, end};
      }
      if (tokens_[i].kind != TokenKind::word) break;
    }
    auto end = first;
    while (end < sentence_.last && end < first + 4 && tokens_[end].kind == TokenKind::word &&
           !ends_phrase(tokens_[end].lower))
      ++end;
    if (end < first + 2) return std::nullopt;
    return Party{
        squeeze_space(document_.text.slice({tokens_[first].span.start, tokens_[end - 1].span.end})),
        end};
  }

  [[nodiscard]] static bool ends_phrase(const std::string& word) {
    static const auto& stops = word_class("ends_party");
    return stops.contains(word);
  }

  [[nodiscard]] std::string mention_before(std::uint32_t token) const {
    for (auto i = token; i-- > sentence_.first;) {
      if (const auto* mention = mention_at(i)) return mention->text;
      if (tokens_[i].text == ";" || tokens_[i].text == ":") break;
    }
    return "";
  }

  // "Rhonia, which works with the Front and uses the group as …": the subject is the name before
  // "which".
  [[nodiscard]] std::string subject_other_than(std::uint32_t verb, const Party& receiver) const {
    for (auto i = verb; i-- > sentence_.first;) {
      if (tokens_[i].lower != "which" && tokens_[i].lower != "who") continue;
      auto name = mention_before(i);
      if (!name.empty() && name != receiver.name) return name;
    }
    return mention_before(verb);
  }

  // "the group", "the organisation": the nearest other name before.
  [[nodiscard]] std::string described(std::uint32_t verb, const Party& receiver,
                                      const std::string& giver) const {
    if (giver_is_name(verb + 1)) return receiver.name;
    for (auto i = verb; i-- > sentence_.first;) {
      const auto* mention = mention_at(i);
      if (mention != nullptr && mention->text != giver) return mention->text;
    }
    return receiver.name;
  }

  [[nodiscard]] bool uncredited() const {
    return std::ranges::any_of(uncredited_runs(), [this](const std::vector<std::string>& run) {
      std::size_t matched = 0;
      std::uint32_t since = 0;
      for (auto i = sentence_.first; i < sentence_.last && matched < run.size(); ++i) {
        if (tokens_[i].stem == run[matched] ||
            (tokens_[i].lower == "n't" && run[matched] == "not")) {
          ++matched;
          since = 0;
        } else if (matched > 0 && ++since > 3) {
          matched = 0;
        }
      }
      return matched == run.size();
    });
  }

  const Document& document_;
  const std::vector<Token>& tokens_;
  const Sentence& sentence_;
  const std::vector<Mention>& mentions_;
};

// The mentions inside a sentence; mentions are sorted.
std::vector<Mention> mentions_in(const std::vector<Mention>& mentions, Span span) {
  const auto first = std::ranges::partition_point(
      mentions, [span](const Mention& m) { return m.span.end <= span.start; });
  const auto last = std::partition_point(
      first, mentions.end(), [span](const Mention& m) { return m.span.start < span.end; });
  return {first, last};
}

}  // namespace

std::vector<Handover> find_information_transfers(const Document& document,
                                                 const Sentences& sentences,
                                                 const std::vector<Mention>& mentions) {
  constexpr std::uint32_t longest = 200;  // tokens; longer "sentences" are lists or broken text
  std::vector<Handover> found;
  for (const auto& sentence : sentences.sentences) {
    if (sentence.last - sentence.first > longest) continue;
    const auto inside = mentions_in(mentions, sentence.span);
    if (inside.empty()) continue;
    if (auto handover = HandoverSentence(document, sentences, sentence, inside).find())
      found.push_back(std::move(*handover));
  }
  return found;
}

}  // namespace headwater
