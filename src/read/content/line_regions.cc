// SPDX-License-Identifier: Apache-2.0
#include "read/content/line_regions.h"

#include <algorithm>

namespace headwater {
namespace {

constexpr double change_cost = 2.0;
constexpr std::size_t very_long = 100;  // words

bool is_furniture(LineKind kind) {
  return kind != LineKind::plain && kind != LineKind::comment_action &&
         kind != LineKind::correction && kind != LineKind::credit &&
         kind != LineKind::republication && kind != LineKind::disclaimer;
}

// Above zero: article; below: furniture.
double evidence(const TextBlock& block, const LineFacts& line) {
  if (is_furniture(line.kind)) return line.kind == LineKind::breadcrumb ? -3.0 : -2.5;
  // A whole article in one line outweighs the short lines around it.
  if (line.words >= very_long) return 4.5 + static_cast<double>(line.words) / very_long;
  if (line.sentence && line.words >= 20) return 4.5;
  if (line.sentence && line.words >= 8) return line.words >= 12 ? 3.5 : 2.5;
  if (line.sentence) return line.words >= 5 ? 1.2 : 0.3;
  if (block.marked_bullet) return 0.3;
  if (line.words >= 20 || block.size > 160) return 1.5;
  if (line.words >= 8) return 0.0;
  return line.words >= 4 ? -0.5 : -0.9;
}

}  // namespace

bool is_furniture_line(const LineFacts& line) {
  return is_furniture(line.kind);
}

namespace {

// What no list of words holds by chance.
bool is_only_of_pages(const LineFacts& line) {
  switch (line.kind) {
    case LineKind::share:
    case LineKind::newsletter:
    case LineKind::comment_form:
    case LineKind::advertising:
    case LineKind::copyright:
    case LineKind::legal:
    case LineKind::breadcrumb:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool is_saved_page(const std::vector<LineFacts>& lines) {
  constexpr std::ptrdiff_t fewest = 3;
  constexpr std::size_t many_lines = 20;
  constexpr std::size_t rarest = 50;                // one line in so many
  constexpr std::size_t rarest_among_labels = 400;  // where most lines are no sentences
  const auto furniture = std::ranges::count_if(lines, is_furniture_line);
  const auto prose = std::ranges::count(lines, true, &LineFacts::is_prose);
  const bool labels = 2 * static_cast<std::size_t>(prose) < lines.size();
  if (labels && lines.size() >= many_lines && std::ranges::count_if(lines, is_only_of_pages) >= 2)
    return true;
  return furniture >= fewest &&
         static_cast<std::size_t>(furniture) * (labels ? rarest_among_labels : rarest) >=
             lines.size();
}

void drop_outside_regions(Page& page, const std::vector<LineFacts>& lines) {
  const auto furniture =
      std::ranges::count_if(lines, [](const LineFacts& line) { return is_furniture(line.kind); });
  if (furniture == 0) return;
  struct Step {
    bool article_from_article = true;
    bool furniture_from_article = false;
  };
  std::vector<Step> steps(lines.size());
  double article = 0;
  double other = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto weight = evidence(page.blocks[i], lines[i]);
    steps[i].article_from_article = article >= other - change_cost;
    steps[i].furniture_from_article = article - change_cost > other;
    const auto next_article = std::max(article, other - change_cost) + weight;
    other = std::max(other, article - change_cost);
    article = next_article;
  }
  bool in_article = article >= other;
  for (std::size_t i = lines.size(); i-- > 0;) {
    if (!in_article) page.blocks[i].drop("read.outside_article");
    in_article = in_article ? steps[i].article_from_article : steps[i].furniture_from_article;
  }
}

}  // namespace headwater
