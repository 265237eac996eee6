// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <unistd.h>

#include "cli/command_line.h"

namespace {

// Where a service starts us without standard streams, the next file opened would take their place,
// and messages would be written into it. What stands there instead of input and output can neither
// be read nor written, so that both fail as they should; messages go nowhere.
void occupy_standard_streams() {
  for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
    if (fcntl(stream, F_GETFD) >= 0) continue;
    if (open("/dev/null", stream == STDOUT_FILENO ? O_RDONLY : O_WRONLY) != stream) return;
  }
}

}  // namespace

int main(int argc, char** argv) {
  occupy_standard_streams();
  return headwater::run_command_line(argc, argv);
}
