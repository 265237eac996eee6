// SPDX-License-Identifier: Apache-2.0
// headwater without some of its word lists, to measure what they are worth:
//   headwater_without LIST[,LIST…] COMMAND ARGUMENTS…
// A list is a file of data/ ("events/triggers.tsv") or a class of words ("handover").
#include <cstdio>
#include <string_view>

#include "base/data_file.h"
#include "base/strings.h"
#include "cli/command_line.h"

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: headwater_without LIST[,LIST…] COMMAND ARGUMENTS…\n", stderr);
    return 2;
  }
  for (const auto list : headwater::split(argv[1], ',')) headwater::empty_list(list);
  argv[1] = argv[0];
  return headwater::run_command_line(argc - 1, argv + 1);
}
