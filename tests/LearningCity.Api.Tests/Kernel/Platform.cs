using System.Runtime.Versioning;

// The private cluster, and with it every test here, needs unix sockets and file modes.
[assembly: UnsupportedOSPlatform("windows")]
