namespace BounceCli;

/// <summary>From the paths of the command line to the files that hold messages, in ordinal order.</summary>
/// <param name="complain">Hears of every path that cannot be read.</param>
internal sealed class PathWalker(Action<string, string> complain)
{
    public const string StandardInput = "-";

    /// <summary>The files found in folders that hold no bytes: what has none there may be a pipe or a device, and is not opened.</summary>
    public HashSet<string> Empty { get; } = [];

    public List<string> Walk(IEnumerable<string> paths)
    {
        List<string> files = [];
        foreach (string path in paths)
        {
            if (path == StandardInput || File.Exists(path))
                files.Add(path);
            else if (Directory.Exists(path))
                AddFolder(path, files);
            else
                complain(path, "no such file or folder");
        }

        return files;
    }

    // Recursion ends: links to folders are not followed, and the depth of real folders is bounded by the file system.
    private void AddFolder(string folder, List<string> files)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            complain(folder, e.Message);
            return;
        }

        bool isMaildir = IsMaildir(entries);
        Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (FileSystemInfo entry in entries)
        {
            string path = Path.Join(folder, entry.Name);
            if (entry is FileInfo file && !isMaildir)
                AddFile(file, path, files);
            else if (entry is DirectoryInfo && entry.LinkTarget is null && !(isMaildir && entry.Name == "tmp"))
                AddFolder(path, files);
        }
    }

    private void AddFile(FileInfo file, string path, List<string> files)
    {
        files.Add(path);
        try
        {
            if ((file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file).Length == 0)
                Empty.Add(path);
        }
        catch (IOException e)
        {
            files.RemoveAt(files.Count - 1);
            complain(path, e.Message);
        }
    }

    // A Maildir keeps messages in new/ and cur/ alone: tmp/ holds what is being written, the folder itself indexes.
    private static bool IsMaildir(FileSystemInfo[] entries)
        => entries.Count(entry => entry is DirectoryInfo { Name: "cur" or "new" or "tmp" }) == 3;
}
