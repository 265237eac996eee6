// SPDX-License-Identifier: Apache-2.0
#include "read/formats/html_titles.h"

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/content/headline_block.h"
#include "read/content/line_kinds.h"
#include "read/content/word_hashes.h"
#include "read/html/character_references.h"

namespace headwater {
namespace {

constexpr std::array<std::string_view, 9> title_dividers{" | ",  " – ", " — ", " - ", " » ",
                                                         " :: ", " · ", " • ", " / "};

struct TitleParts {
  std::string headline;
  std::string site;
};

// Parts of <title> divided by a bar or dash, the headline being the longer side; a colon divides
// where the site stands first.
TitleParts split_title(std::string_view title) {
  for (const auto divider : title_dividers) {
    const auto last = title.rfind(divider);
    if (last == std::string_view::npos) continue;
    const auto first = title.find(divider);
    const auto left = trim(title.substr(0, last));
    const auto right = trim(title.substr(last + divider.size()));
    const auto head = trim(title.substr(0, first));
    const auto tail = trim(title.substr(first + divider.size()));
    if (count_words(right) <= 6 && left.size() >= right.size()) {
      return {std::string(left), std::string(right)};
    }
    if (count_words(head) <= 5 && tail.size() > head.size()) {
      return {std::string(tail), std::string(head)};
    }
  }
  return {std::string(title), ""};
}

// What stands behind the last bar or dash: "Local news - Example Times" is "Example Times".
std::string_view behind_dividers(std::string_view text) {
  for (const auto divider : title_dividers) {
    const auto last = text.rfind(divider);
    if (last != std::string_view::npos) text = trim(text.substr(last + divider.size()));
  }
  return text;
}

// Without soft hyphens, anchors' marks and references that were escaped twice.
std::string clean_title(const std::string& text) {
  std::string out;
  const auto decoded =
      text.find("&#") == std::string::npos && text.find("&amp;") == std::string::npos
          ? text
          : decode_references(text);
  for (std::size_t i = 0; i < decoded.size();) {
    const auto point = decode_utf8(decoded, i);
    const bool invisible = point.value == 0xAD || point.value == 0x200B || point.value == 0xFEFF;
    if (!invisible) out += std::string_view(decoded).substr(i, point.bytes);
    i += point.bytes;
  }
  for (const std::string_view mark : {"¶", "#", "🔗"}) {
    if (out.size() > mark.size() && out.ends_with(mark)) out.resize(out.size() - mark.size());
  }
  return squeeze_space(out);
}

// How much of the heading the witness repeats, and how much of it that is.
double likeness(std::string_view heading, std::string_view witness) {
  auto a = word_hashes(heading);
  auto b = word_hashes(witness);
  for (auto* words : {&a, &b}) {
    sort_unique(*words);
  }
  if (a.empty() || b.empty()) return 0;
  std::vector<std::uint64_t> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  const auto shared = static_cast<double>(both.size());
  return 0.5 * shared / static_cast<double>(a.size()) +
         shared / (static_cast<double>(a.size() + b.size()) - shared);
}

bool is_site_name(const std::string& heading, const TitleWitnesses& witnesses) {
  const auto key = headline_key(heading);
  if (key == headline_key(witnesses.site_name)) return true;
  const auto known = headline_key(witnesses.shared_title + witnesses.headline);
  const auto site = headline_key(site_in_title(witnesses.page_title, witnesses.shared_title));
  return !site.empty() && key == site && known.find(key) == std::string::npos;
}

const std::string* best_heading(const TitleWitnesses& witnesses) {
  constexpr std::size_t longest = 300;
  constexpr double enough = 0.3;
  constexpr double later = 0.01;  // of two alike the first is the headline
  const std::string* best = nullptr;
  double most = enough;
  double penalty = 0;
  for (const auto& heading : witnesses.headings) {
    if (headline_key(heading).size() < 4 || heading.size() > longest) continue;
    const auto now = std::max({likeness(heading, witnesses.page_title),
                               likeness(heading, witnesses.shared_title),
                               likeness(heading, witnesses.headline)}) -
                     penalty;
    penalty += later;
    if (now < most || is_site_name(heading, witnesses)) continue;
    most = now;
    best = &heading;
  }
  return best;
}

// A lower heading that <title> or the shared title holds word for word.
const std::string* repeated_heading(const TitleWitnesses& witnesses) {
  constexpr std::size_t shortest = 12;  // bytes of the key: a short one may be a section's name
  const auto known =
      headline_key(witnesses.page_title) + " " + headline_key(witnesses.shared_title);
  const std::string* best = nullptr;
  for (const auto& heading : witnesses.lower_headings) {
    const auto key = headline_key(heading);
    const bool repeated = key.size() >= shortest && known.find(key) != std::string::npos;
    if (repeated && (best == nullptr || heading.size() > best->size())) best = &heading;
  }
  return best;
}

}  // namespace

FoundTitle choose_title(const TitleWitnesses& witnesses) {
  if (const auto* heading = best_heading(witnesses)) return {clean_title(*heading), "read.heading"};
  if (!witnesses.headline.empty()) return {clean_title(witnesses.headline), "read.json_ld"};
  if (const auto* heading = repeated_heading(witnesses)) {
    return {clean_title(*heading), "read.heading"};
  }
  const auto site =
      witnesses.site_name.empty() ? site_in_title(witnesses.page_title, "") : witnesses.site_name;
  if (!witnesses.shared_title.empty()) {
    return {clean_title(without_site(witnesses.shared_title, site)), "read.meta"};
  }
  if (witnesses.headings.size() == 1)
    return {clean_title(witnesses.headings.front()), "read.heading"};
  return {clean_title(without_site(witnesses.page_title, site)), "read.page_title"};
}

std::string site_in_title(std::string_view title, std::string_view headline) {
  const auto key = headline_key(headline);
  if (!key.empty() && headline_key(title) != key) {
    // "Headline – Site", "Site: Headline" with the headline known.
    const auto squeezed = squeeze_space(headline);
    const auto at = title.find(squeezed);
    if (at != std::string_view::npos) {
      auto after = title.substr(at + squeezed.size());
      auto before = title.substr(0, at);
      const auto strip = [](std::string_view text) {
        bool again = true;
        while (again) {
          again = false;
          text = trim(text);
          for (const std::string_view mark :
               {"|", "–", "—", "-", "»", "::", ":", "·", "•", "/", "«", "›", ">"}) {
            if (text.starts_with(mark)) {
              text.remove_prefix(mark.size());
              again = true;
            } else if (text.ends_with(mark)) {
              text.remove_suffix(mark.size());
              again = true;
            }
          }
        }
        return text;
      };
      after = strip(after);
      before = strip(before);
      after = behind_dividers(after);
      if (!after.empty() && count_words(after) <= 7) return std::string(after);
      if (!before.empty() && count_words(before) <= 7) return std::string(before);
    }
  }
  return split_title(title).site;
}

std::string without_site(std::string_view title, std::string_view site) {
  const auto parts = split_title(title);
  if (parts.site.empty()) return std::string(title);
  const auto a = headline_key(parts.site);
  const auto b = headline_key(site);
  const bool same = !a.empty() && !b.empty() && (a.find(b) != a.npos || b.find(a) != b.npos);
  return same ? parts.headline : std::string(title);
}

}  // namespace headwater
