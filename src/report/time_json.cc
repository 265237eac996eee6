// SPDX-License-Identifier: Apache-2.0
#include "report/time_json.h"

namespace headwater {

Json day_or_null(const std::optional<Day>& day) {
  if (!day) return nullptr;
  auto text = iso_day(*day);
  if (text.front() == '-') text.insert(1, text.find('-', 1) < 5 ? 5 - text.find('-', 1) : 0, '0');
  return text;
}

Json times_json(const Document& document, const std::vector<TimeExpression>& times) {
  Json list = Json::array();
  for (const auto& time : times) {
    const auto& interval = time.interval;
    list.push_back({{"start", time.span.start},
                    {"end", time.span.end},
                    {"text", document.text.slice(time.span)},
                    {"type", name_of(time.type)},
                    {"value", time.value},
                    {"lo", day_or_null(interval.lo)},
                    {"hi", day_or_null(interval.hi)},
                    {"precision", name_of(interval.precision)},
                    {"basis", name_of(time.basis)},
                    {"approx", interval.approximate}});
  }
  return {{"id", document.id}, {"times", list}};
}

}  // namespace headwater
