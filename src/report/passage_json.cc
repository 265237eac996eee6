// SPDX-License-Identifier: Apache-2.0
#include "report/passage_json.h"

#include <cmath>

namespace headwater {
namespace {

Json side_json(const DocumentSpan& side, const std::vector<std::string>& ids) {
  return {{"id", ids[side.document]}, {"start", side.span.start}, {"end", side.span.end}};
}

}  // namespace

double four_digits(double value) {
  return std::round(value * 1e4) / 1e4;
}

Json reason_list_json(const std::vector<Reason>& reasons) {
  Json list = Json::array();
  for (const auto& reason : reasons) {
    Json json{{"rule", reason.rule}};
    if (!reason.terms.empty()) json["terms"] = reason.terms;
    for (const auto& figure : reason.figures)
      json["figures"][figure.name] = four_digits(figure.value);
    list.push_back(std::move(json));
  }
  return list;
}

Json passage_json(const PassagePair& pair, const std::vector<std::string>& ids) {
  return {{"a", side_json(pair.a, ids)},      {"b", side_json(pair.b, ids)},
          {"kind", name_of(pair.kind)},       {"similarity", four_digits(pair.similarity)},
          {"from", name_of(pair.from)},       {"credited", pair.credited},
          {"why", reason_list_json(pair.why)}};
}

}  // namespace headwater
