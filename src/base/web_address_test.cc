// SPDX-License-Identifier: Apache-2.0
#include "base/web_address.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "base/mask_digits.h"

namespace headwater {
namespace {

TEST(WebAddress, Host) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"https://www.Post.example/a/b", "post.example"},
      {"HTTP://WWW.post.example:80?a", "post.example"},
      {"http://post.example#top", "post.example"},
      {"http://post.example", "post.example"},
      {"https://reader:secret@post.example:8080/a", "post.example"},
      {"https://post.example./a?to=b@c.example", "post.example"},
      {"http://[2001:db8::1]:80/a", "[2001:db8::1]"},
      {"/a/b", ""},
      {"", ""},
  };
  for (const auto& [url, host] : cases) EXPECT_EQ(host_of(url), host) << url;
}

TEST(MaskDigits, Table) {
  EXPECT_EQ(mask_digits("Page 13 of 20"), "Page # of #");
  EXPECT_EQ(mask_digits("2011-05-03"), "#-#-#");
  EXPECT_EQ(mask_digits("no number"), "no number");
}

}  // namespace
}  // namespace headwater
