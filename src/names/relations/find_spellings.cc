// SPDX-License-Identifier: Apache-2.0
#include "names/relations/find_spellings.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/data_file.h"
#include "lexicon/word_classes.h"
#include "names/entities/transliterations.h"

namespace headwater {
namespace {

constexpr std::size_t most_held_against = 12;  // names of the sentences before

bool may_be_person(const FoundMention& m) {
  return m.last - m.first > 1 &&
         (m.mention.kind == EntityKind::person || m.mention.kind == EntityKind::unknown);
}

class SpellingFinder {
 public:
  SpellingFinder(const Sentences& text, const std::vector<FoundMention>& mentions)
      : text_(text), mentions_(mentions) {}

  std::vector<StatedRelation> find() {
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (may_be_person(mentions_[i])) list(i);
    }
    return std::move(relations_);
  }

 private:
  [[nodiscard]] const std::string& word(std::uint32_t i) const { return text_.tokens[i].lower; }

  // The names from `i` on as long as only commas, "and" and "or" stand between them.
  void list(std::size_t i) {
    const auto cue = cue_before(mentions_[i]);
    if (cue.empty()) return;
    const auto* named = alike_before(i);
    if (named == nullptr) return;
    // Within one sentence the cue itself states the first of them.
    if (named->sentence != mentions_[i].sentence) state(*named, mentions_[i], cue);
    for (auto j = i + 1; j < mentions_.size() && may_be_person(mentions_[j]); ++j) {
      if (mentions_[j].sentence != mentions_[i].sentence || !beside(mentions_[j - 1], mentions_[j]))
        return;
      if (alike(*named, mentions_[j])) state(*named, mentions_[j], cue);
    }
  }

  [[nodiscard]] bool beside(const FoundMention& a, const FoundMention& b) const {
    for (auto i = a.last; i < b.first; ++i) {
      if (word(i) != "," && word(i) != "and" && word(i) != "or") return false;
    }
    return true;
  }

  // "write", "spell his name", "other spellings include"; empty where there is none.
  [[nodiscard]] std::string_view cue_before(const FoundMention& m) const {
    static const auto& between = word_class("before_spelling");
    static constexpr std::array<std::string_view, 6> links{"include", "are", "were",
                                                           "is",      "was", ":"};
    const auto begin = text_.sentences[m.sentence].first;
    static const auto& verbs = word_class("spelling_verb");
    static const auto& nouns = word_class("spelling_noun");
    auto at = m.first;
    bool linked = false;
    for (int steps = 0; at > begin && steps < 6; ++steps, --at) {
      const auto& before = word(at - 1);
      if (verbs.contains(before) || (linked && nouns.contains(before))) return before;
      const bool link = std::ranges::find(links, before) != links.end();
      const bool small =
          between.contains(before) || text_.tokens[at - 1].kind == TokenKind::open_quote;
      // "other spellings of the name include"
      if (!link && !small && !(linked && (before == "of" || before == "'s"))) return {};
      linked = linked || link;
    }
    return {};
  }

  [[nodiscard]] static bool alike(const FoundMention& a, const FoundMention& b) {
    return a.mention.text != b.mention.text && alike_spellings(a.mention.text, b.mention.text);
  }

  // The first alike name before it in its sentence, else in the two sentences before.
  [[nodiscard]] const FoundMention* alike_before(std::size_t i) const {
    for (std::uint32_t back = 0; back <= 2 && back <= mentions_[i].sentence; ++back) {
      const auto sentence = mentions_[i].sentence - back;
      const auto from = std::ranges::lower_bound(mentions_, sentence, {}, &FoundMention::sentence);
      auto left = most_held_against;
      for (auto at = from; at != mentions_.begin() + static_cast<std::ptrdiff_t>(i) &&
                           at->sentence == sentence && left > 0;
           ++at, --left) {
        if (may_be_person(*at) && alike(*at, mentions_[i])) return &*at;
      }
    }
    return nullptr;
  }

  void state(const FoundMention& named, const FoundMention& spelling, std::string_view cue) {
    relations_.push_back({RelationKind::also_known_as,
                          named.mention.text,
                          spelling.mention.text,
                          {reason("names.stated_alias", {named.mention.span, spelling.mention.span},
                                  {named.mention.text, spelling.mention.text, std::string(cue)})}});
  }

  const Sentences& text_;
  const std::vector<FoundMention>& mentions_;
  std::vector<StatedRelation> relations_;
};

}  // namespace

std::vector<StatedRelation> find_spellings(const Sentences& text,
                                           const std::vector<FoundMention>& mentions) {
  return SpellingFinder(text, mentions).find();
}

}  // namespace headwater
