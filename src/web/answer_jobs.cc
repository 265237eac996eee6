// SPDX-License-Identifier: Apache-2.0
// POST /api/documents and /api/jobs/ID.
#include "web/answer.h"
#include "web/jobs.h"

namespace headwater {

Response answer_adding(const Site& site, const Request& request) {
  if (site.jobs == nullptr || !site.cases.is_writable())
    refuse(503, site.cases.name(), "the case cannot be written");
  if (request.value("name").empty()) refuse(400, "name", "must be the name of the file");
  if (request.body.empty()) refuse(400, request.value("name"), "an empty file");
  return json_response({{"job", must(site.jobs->add(request.value("name"), request.body))}});
}

Response answer_job(const Site& site, const Request& request) {
  const auto& id = request.path[2];
  if (request.method == "DELETE" && site.jobs != nullptr) site.jobs->cancel(id);
  auto state = site.jobs == nullptr ? std::nullopt : site.jobs->state(id);
  if (!state) refuse(404, id, "there is no such job");
  auto response = json_response(*state);
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

}  // namespace headwater
