// SPDX-License-Identifier: Apache-2.0
#include "text/dash_quotations.h"

#include <algorithm>

#include "lexicon/reporting_lexicon.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_source = 5;

class DashReader {
 public:
  DashReader(const Sentences& text, const std::vector<bool>& begins_line)
      : tokens_(text.tokens), begins_line_(begins_line) {}

  std::vector<Quotation> run() {
    std::vector<Quotation> found;
    for (std::uint32_t i = 0; i < size();) {
      auto end = i + 1;
      while (end < size() && !begins_line_[end]) ++end;
      if (opens(i, end)) found.push_back(read_line({i, end}));
      i = end;
    }
    if (found.size() < 2 || !cued_) found.clear();
    return found;
  }

 private:
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
  [[nodiscard]] bool is_dash(std::uint32_t i) const {
    return tokens_[i].text == "—" || tokens_[i].text == "–" || tokens_[i].text == "―";
  }
  [[nodiscard]] bool opens(std::uint32_t i, std::uint32_t end) const {
    return i + 2 < end && is_dash(i) && tokens_[i + 1].capital;
  }
  [[nodiscard]] bool pauses(std::uint32_t i) const {
    const auto& text = tokens_[i].text;
    return text == "," || text == "?" || text == "!";
  }
  [[nodiscard]] bool reports(std::uint32_t i) const {
    const auto* form = find_verb(tokens_[i].lower);
    return form != nullptr && form->verb != nullptr && !tokens_[i].capital &&
           (form->inflection & (form_of::past | form_of::third)) != 0 &&
           (form->verb->frames & (frame::quote | frame::obj)) != 0;
  }

  [[nodiscard]] bool is_pronoun(std::uint32_t i) const {
    const auto& word = tokens_[i].lower;
    return word == "he" || word == "she" || word == "i" || word == "we" || word == "they";
  }
  // ", and I know": the speech goes on behind the cue.
  [[nodiscard]] bool goes_on(std::uint32_t i, std::uint32_t end) const {
    if (i + 2 >= end || tokens_[i].text != ",") return false;
    const auto& next = tokens_[i + 1].lower;
    return next == "and" || next == "but" || next == "so" || next == "or";
  }

  // Behind the pause at `i`: "said Anna", "she said", "the old man protests".
  [[nodiscard]] bool is_cue(std::uint32_t i, std::uint32_t end) const {
    if (i + 2 >= end) return false;
    if (reports(i + 1)) return true;
    for (auto j = i + 2; j < std::min(end, i + 2 + longest_source); ++j) {
      if (tokens_[j].kind == TokenKind::punctuation) return false;
      if (reports(j) && j == i + 2 && is_pronoun(i + 1)) return true;
      if (reports(j)) return j + 1 >= end || tokens_[j + 1].kind == TokenKind::punctuation;
    }
    return false;
  }

  Quotation read_line(TokenRange line) {
    Quotation made;
    for (auto i = line.first; i < line.last;) {
      auto stop = i + 1;
      while (stop < line.last && !(pauses(stop) && is_cue(stop, line.last)) && !is_dash(stop))
        ++stop;
      const bool cue = stop < line.last && !is_dash(stop);
      cued_ = cued_ || cue;
      made.parts.push_back({i, cue && tokens_[stop].text != "," ? stop + 1 : stop});
      i = std::min(stop + 1, line.last);
      while (i < line.last && !is_dash(i) && !goes_on(i, line.last)) ++i;
      if (i < line.last && !is_dash(i)) ++i;
    }
    return made;
  }

  const std::vector<Token>& tokens_;
  const std::vector<bool>& begins_line_;
  bool cued_ = false;
};

bool overlaps(const Quotation& a, const std::vector<Quotation>& others) {
  for (const auto& other : others) {
    for (const auto part : other.parts) {
      if (!other.single && part.overlaps({a.parts.front().first, a.parts.back().last})) return true;
    }
  }
  return false;
}

}  // namespace

void add_dash_dialogue(const Sentences& text, const std::vector<bool>& begins_line,
                       std::vector<Quotation>& found) {
  auto spoken = DashReader(text, begins_line).run();
  std::erase_if(spoken, [&](const Quotation& q) { return overlaps(q, found); });
  found.insert(found.end(), spoken.begin(), spoken.end());
}

}  // namespace headwater
