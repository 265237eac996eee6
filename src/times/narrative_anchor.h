// SPDX-License-Identifier: Apache-2.0
// Where a narrative stands: the time that the next month or day without a year belongs to.
//
// Rule:    the story moves forward by up to three years at a time. A year before it, or far after
//          it, is a detour ("a treaty of 1839", "documents released in 2005") unless it opens a
//          paragraph or the next time says the same year again.
#pragma once

#include "times/resolve.h"

namespace headwater::times {

void follow_story(TimeContext& context, const CalendarPoint& point, bool opens_paragraph);

}  // namespace headwater::times
