// SPDX-License-Identifier: Apache-2.0
#include "times/narrative_anchor.h"

namespace headwater::times {
namespace {

constexpr int longest_step = 3;      // years forward
constexpr int longest_restart = 10;  // years either way, where a paragraph begins

bool moves_story(const TimeContext& context, const CalendarPoint& point, bool opens_paragraph) {
  const auto& story = *context.story;
  if (point.year == story.year) return point.month != 0 || story.month == 0;
  if (point.year > story.year && point.year <= story.year + longest_step) return true;
  const int jump = point.year - story.year;
  const bool near = jump >= -longest_restart && jump <= longest_restart;
  return (opens_paragraph && near) || context.detour_year == point.year;
}

}  // namespace

void follow_story(TimeContext& context, const CalendarPoint& point, bool opens_paragraph) {
  context.previous = point;
  if (point.day != 0) context.previous_day = point;
  if (!context.story || moves_story(context, point, opens_paragraph)) {
    context.story = point;
    context.detour_year.reset();
  } else if (point.year != context.story->year) {
    context.detour_year = point.year;
  }
}

}  // namespace headwater::times
