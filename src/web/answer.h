// SPDX-License-Identifier: Apache-2.0
// The answer to a request: what the server and `serve --get` give. docs/api.md lists every path.
//
// Rule: pure but for the case that is read; no exception leaves it.
#pragma once

#include <string>
#include <vector>

#include "web/case_pool.h"
#include "web/case_reader.h"
#include "web/request.h"

namespace headwater {

class Jobs;

struct Site {
  CasePool& cases;
  std::string version{};
  Jobs* jobs = nullptr;  // none: nothing can be added
};

[[nodiscard]] Response answer(const Site& site, const Request& request);

// What a handler is given: `ids` are the parts of the path that the pattern leaves open.
struct Call {
  const Site& site;
  const Request& request;
  const CaseReader& reader;
  std::vector<std::string> ids{};
};

// One function a path, by what it tells of.
[[nodiscard]] Response answer_case(const Call& call);
[[nodiscard]] Response answer_claims(const Call& call);
[[nodiscard]] Response answer_claim(const Call& call);
[[nodiscard]] Response answer_documents(const Call& call);
[[nodiscard]] Response answer_document(const Call& call);
[[nodiscard]] Response answer_original(const Call& call);

}  // namespace headwater
