// SPDX-License-Identifier: Apache-2.0
#include "web/request.h"

#include <gtest/gtest.h>

#include "base/strings.h"
#include "web/gate.h"

namespace headwater {
namespace {

TEST(Request, PathsAndQueriesAreDecoded) {
  struct Case {
    std::string target;
    std::string path;
    std::string query;
  };
  for (const auto& [target, path, query] : std::vector<Case>{
           {"/", "", ""},
           {"/api/claims", "api|claims", ""},
           {"//api///claims/", "api|claims", ""},
           {"/api/documents/a%2Fb%20c+d", "api|documents|a/b c+d", ""},
           {"/a?q=x+y%26z&empty=&bare&=v", "a", "=v;bare=;empty=;q=x y&z;"},
           {"/a?q=1#part", "a", "q=1;"},
           {"/a%2", "a%2", ""},
           {"/a%zz", "a%zz", ""},
           {"/%C3%A9", "é", ""},
       }) {
    const auto request = parse_request("GET", target);
    ASSERT_TRUE(request) << target;
    EXPECT_EQ(join(request->path, "|"), path) << target;
    std::string found;
    for (const auto& [name, value] : request->query)
      found.append(name).append("=").append(value) += ";";
    EXPECT_EQ(found, query) << target;
  }
  for (const auto* target : {"", "api", "http://x/", "/%ff", "/a?q=%C3"})
    EXPECT_FALSE(parse_request("GET", target)) << target;
}

// 0: let in.
int status_of(const Request& request) {
  const auto refused = refusal(request, {.token = "secret", .port = 8080});
  return refused ? refused->status : 0;
}

TEST(Gate, OnlyOurOwnPageIsLetIn) {
  using Headers = std::map<std::string, std::string>;
  const Headers good{{"host", "127.0.0.1:8080"}, {"cookie", "headwater=secret"}};
  const auto with = [&](const Headers& more) {
    auto headers = more;
    headers.insert(good.begin(), good.end());
    return headers;
  };
  struct Case {
    std::string method;
    std::string target;
    Headers headers;
    int status;
  };
  const Headers changing{{"origin", "http://127.0.0.1:8080"}, {"content-type", "application/json"}};
  for (const auto& [method, target, headers, status] : std::vector<Case>{
           {"GET", "/", good, 0},
           {"GET", "/api/case", good, 0},
           {"GET", "/", {{"host", "127.0.0.1:8080"}}, 403},
           {"GET", "/", with({{"cookie", "headwater=secre"}}), 403},
           {"GET", "/", with({{"cookie", "headwater=secret2"}}), 403},
           {"GET", "/", with({{"cookie", "xheadwater=secret"}}), 403},
           {"GET", "/", with({{"cookie", "a=b; headwater=secret; c=d"}}), 0},
           {"GET", "/", with({{"host", "localhost:8080"}}), 0},
           {"GET", "/", with({{"host", "127.0.0.1:80"}}), 403},
           {"GET", "/", with({{"host", "127.0.0.1:8080.evil.example"}}), 403},
           {"GET", "/", with({{"origin", "http://evil.example"}}), 403},
           {"GET", "/api/case", with({{"sec-fetch-site", "cross-site"}}), 403},
           {"GET", "/?token=secret", {{"host", "127.0.0.1:8080"}}, 303},
           {"GET", "/?token=guess", good, 403},
           {"GET", "/x?token=secret", {{"host", "127.0.0.1:8080"}}, 403},
           {"POST", "/?token=secret", {{"host", "127.0.0.1:8080"}}, 403},
           {"POST", "/api/undo", with(changing), 0},
           {"POST", "/api/undo", good, 403},
           {"POST", "/api/undo", with({{"origin", "http://127.0.0.1:8080"}}), 400},
           {"DELETE", "/api/jobs/j1",
            with({{"origin", "http://127.0.0.1:8080"}, {"content-type", "text/plain"}}), 400},
           {"POST", "/api/documents", with(changing), 400},
           {"POST", "/api/documents",
            with({{"origin", "http://127.0.0.1:8080"},
                  {"content-type", "application/octet-stream"}}),
            0},
       }) {
    auto request = *parse_request(method, target);
    request.headers = headers;
    EXPECT_EQ(status_of(request), status) << method << " " << target;
  }
  EXPECT_NE(random_token(), random_token());
}

}  // namespace
}  // namespace headwater
